package io.soullink.domain.mood;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    /** The emotion with the largest figure; empty if none has one. */
    static Optional<Emotion> most(Map<Emotion, ? extends Number> figures) {
        Emotion most = null;
        for (Emotion emotion : Emotion.values()) {
            if (figures.containsKey(emotion) && (most == null || isMore(figures, emotion, most))) {
                most = emotion;
            }
        }
        return Optional.ofNullable(most);
    }

    private static boolean isMore(Map<Emotion, ? extends Number> figures, Emotion one, Emotion than) {
        return figures.get(one).doubleValue() > figures.get(than).doubleValue();
    }

    /** Hides the emotion. */
    @Override
    public String toString() {
        return "Dominant[hidden]";
    }
}
