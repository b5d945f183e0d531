package io.soullink.domain.mood;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    /** The emotion that was seen longest in an hour; empty if no time was counted. */
    static Optional<HourMood> of(int hour, Map<Emotion, Amount> seen) {
        Map<Emotion, Long> millis = new EnumMap<>(Emotion.class);
        seen.forEach((emotion, amount) -> millis.put(emotion, amount.millis()));
        return Dominant.most(millis)
                .filter(emotion -> millis.get(emotion) > 0)
                .map(emotion -> new HourMood(hour, emotion, seen.get(emotion).seconds()));
    }

    /** Hides the emotion. */
    @Override
    public String toString() {
        return "HourMood[hidden]";
    }
}
