package io.soullink.domain.mood;

import java.util.Objects;

/**
 * The emotion that prevails, and how much it does.
 *
 * @param intensity 0 to 1, in thousandths
 */
public record Dominant(Emotion emotion, double intensity) {
    public Dominant {
        Objects.requireNonNull(emotion, "emotion");
        intensity = Rounded.toThousandths(intensity);
    }

    /** Hides the emotion. */
    @Override
    public String toString() {
        return "Dominant[hidden]";
    }
}
