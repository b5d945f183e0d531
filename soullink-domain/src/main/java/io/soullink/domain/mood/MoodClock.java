package io.soullink.domain.mood;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a day of moods begins and ends: people who stay up late have not begun the next day yet. */
public final class MoodClock {
    /** When a day begins, by the clock on the wall. */
    public static final LocalTime DAY_START = LocalTime.of(4, 0);

    private MoodClock() {}

    /** Where a moment counts for a person in {@code zone}. */
    public static Slot slotOf(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        boolean stillYesterday = local.toLocalTime().isBefore(DAY_START);
        LocalDate date = stillYesterday ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return new Slot(date, local.getHour());
    }

    /** The day that it is for a person in {@code zone}. */
    public static LocalDate today(Instant moment, ZoneId zone) {
        return slotOf(moment, zone).date();
    }

    /** When a day ends in {@code zone}; where clocks skip that time, as long after as they skip. */
    public static Instant endOf(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atTime(DAY_START).atZone(zone).toInstant();
    }
}
