package io.soullink.domain.event;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day that comes back each year: the 29th of February falls on the 28th in years that have none. */
public final class YearlyDate {
    private YearlyDate() {}

    /** The first occurrence that is neither before {@code from} nor before the day itself. */
    public static LocalDate next(LocalDate first, LocalDate from) {
        if (!first.isBefore(from)) {
            return first;
        }
        MonthDay day = MonthDay.from(first);
        LocalDate thisYear = day.atYear(from.getYear());
        return thisYear.isBefore(from) ? day.atYear(from.getYear() + 1) : thisYear;
    }
}
