package io.soullink.domain.mood;

import java.time.Instant;
import java.util.Objects;

/**
 * What is to be added to a person's day, once. A writer numbers its increments upwards, and sends the next of a person's day
 * only when the one before is known to be stored, or given up for good: so one whose number is not above the last that was
 * stored of this writer on this day is a repeat.
 *
 * @param closesAt when the day ends for the couple: the first that is named for a date stands
 * @param number 1 or more
 */
public record Increment(PersonDay day, Tally tally, Instant closesAt, WriterId writer, long number) {
    /** @throws IllegalArgumentException if there is nothing to add, or {@code number} is not positive */
    public Increment {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(closesAt, "closesAt");
        Objects.requireNonNull(writer, "writer");
        if (tally.isEmpty()) {
            throw new IllegalArgumentException("tally must not be empty");
        }
        if (number < 1) {
            throw new IllegalArgumentException("number must be 1 or more");
        }
    }
}
