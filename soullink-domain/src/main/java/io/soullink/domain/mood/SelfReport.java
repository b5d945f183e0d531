package io.soullink.domain.mood;

import java.util.Objects;

/**
 * What a person says that their day was.
 *
 * @param shared whether the partner may see it
 */
public record SelfReport(Emotion emotion, boolean shared) {
    public SelfReport {
        Objects.requireNonNull(emotion, "emotion");
    }

    /** Hides the emotion. */
    @Override
    public String toString() {
        return "SelfReport[hidden]";
    }
}
