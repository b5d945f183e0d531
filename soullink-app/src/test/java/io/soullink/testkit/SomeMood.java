package io.soullink.testkit;

import io.soullink.domain.mood.Amount;
import io.soullink.domain.mood.Cell;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.WriterId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Moods of which a test names only what matters to it. */
public final class SomeMood {
    /** Today, wherever a test does not say when. */
    public static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    /** When it ends. */
    public static final Instant END = Instant.parse("2026-03-02T04:00:00Z");

    private SomeMood() {}

    /** In Ada's and Bob's calendar. */
    public static PersonDay personDay(UserId user) {
        return new PersonDay(Some.ROOM, DATE, user);
    }

    public static WriterId writer(int number) {
        return new WriterId(Some.id(number));
    }

    /** Of the first writer. */
    public static Increment increment(PersonDay day, Tally tally, long number) {
        return new Increment(day, tally, END, writer(1), number);
    }

    public static Tally seen(int hour, Emotion emotion, long millis, double confidence) {
        return Tally.of(new Cell(hour, emotion, true), Amount.of(millis, new Confidence(confidence)));
    }

    /** Not shared. */
    public static Tally secret(int hour, Emotion emotion, long millis) {
        return Tally.of(new Cell(hour, emotion, false), Amount.of(millis, new Confidence(1)));
    }

    public static DayRecord record(PersonDay day, Tally tally) {
        return new DayRecord(day, tally, Optional.empty(), Optional.empty());
    }
}
