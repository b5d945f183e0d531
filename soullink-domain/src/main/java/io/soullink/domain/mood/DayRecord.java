package io.soullink.domain.mood;

import java.util.Objects;
import java.util.Optional;

/** All that is kept of a person's day. */
public record DayRecord(PersonDay day, Tally tally, Optional<SelfReport> report, Optional<Note> note) {
    public DayRecord {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(note, "note");
    }

    /** Of a day of which nothing is kept. */
    public static DayRecord none(PersonDay day) {
        return new DayRecord(day, Tally.NONE, Optional.empty(), Optional.empty());
    }
}
