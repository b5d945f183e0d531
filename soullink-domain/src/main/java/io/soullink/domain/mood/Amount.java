package io.soullink.domain.mood;

/**
 * How much of an emotion was seen. Whole numbers, so that sums do not depend on the order of their making.
 *
 * @param millis for how long
 * @param weight the milliseconds, each times how sure the guess was, in thousandths: {@code 1000 * millis} if it always was
 * @param samples how many were counted
 */
public record Amount(long millis, long weight, long samples) {
    /** Nothing. */
    public static final Amount NONE = new Amount(0, 0, 0);

    /** What a confidence of 1 weighs. */
    private static final int SURE = 1_000;

    private static final int MILLIS_A_SECOND = 1_000;

    /** @throws IllegalArgumentException if one is negative, or the weight is more than {@code millis} can have */
    public Amount {
        if (millis < 0 || weight < 0 || samples < 0 || weight > SURE * millis) {
            throw new IllegalArgumentException(
                    "amounts must be 0 or more, with a weight of at most 1000 a millisecond");
        }
    }

    /** What one sample adds. */
    public static Amount of(long millis, Confidence confidence) {
        return new Amount(millis, millis * Math.round(SURE * confidence.value()), 1);
    }

    public Amount plus(Amount other) {
        return new Amount(millis + other.millis, weight + other.weight, samples + other.samples);
    }

    /** Whole seconds. */
    public long seconds() {
        return millis / MILLIS_A_SECOND;
    }

    /** How sure the guesses were on average, 0 to 1; 0 if there were none. */
    public double meanConfidence() {
        return millis == 0 ? 0 : (double) weight / millis / SURE;
    }
}
