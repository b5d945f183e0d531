package io.soullink.domain.mood;

import java.util.Objects;

/**
 * The emotion that prevailed in an hour.
 *
 * @param hour of the clock, 0 to 23
 * @param seconds for how long it did
 */
public record HourMood(int hour, Emotion emotion, long seconds) {
    public HourMood {
        Objects.requireNonNull(emotion, "emotion");
    }
}
