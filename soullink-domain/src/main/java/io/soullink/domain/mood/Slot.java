package io.soullink.domain.mood;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a sample counts, settled by its person's zone when it is counted.
 *
 * @param date of the day that it belongs to: the hours before {@link MoodClock#DAY_START} belong to the date before
 * @param hour of the clock, 0 to 23
 */
public record Slot(LocalDate date, int hour) {
    /** @throws IllegalArgumentException if {@code hour} is not 0 to 23 */
    public Slot {
        Objects.requireNonNull(date, "date");
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour must be 0 to 23");
        }
    }
}
