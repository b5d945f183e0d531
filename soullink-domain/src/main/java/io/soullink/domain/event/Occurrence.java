package io.soullink.domain.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One time that a day comes.
 *
 * @param inDays days from today until then; 0 for today
 */
public record Occurrence(SpecialDay day, LocalDate date, int inDays) {
    public Occurrence {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(date, "date");
        if (inDays < 0) {
            throw new IllegalArgumentException("inDays must not be negative");
        }
    }

    /** Whether both partners are reminded of it today: a week before, the day before, and on the day. */
    public boolean isToBeRemindedOf() {
        return inDays == 7 || inDays == 1 || inDays == 0;
    }
}
