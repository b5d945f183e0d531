package io.soullink.domain.mood;

/** Lets those guesses pass that are sure enough to count. The others are no emotion at all, not even a neutral one. */
public final class Gate {
    /** The least that counts. */
    public static final Confidence SURE_ENOUGH = new Confidence(0.45);

    private Gate() {}

    /** Whether a guess of this confidence counts. */
    public static boolean lets(Confidence confidence) {
        return confidence.value() >= SURE_ENOUGH.value();
    }
}
