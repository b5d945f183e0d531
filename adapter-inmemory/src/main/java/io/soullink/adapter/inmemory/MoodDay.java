package io.soullink.adapter.inmemory;

import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.WriterId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A day in a couple's calendar. Not thread-safe: its calendar's lock guards it. */
final class MoodDay {
    private final CoupleDate date;
    private final Map<UserId, DayRecord> records = new TreeMap<>();
    private final Map<UserId, Map<WriterId, Long>> lastNumbers = new HashMap<>();
    private final Set<UserId> owedTo = new HashSet<>();
    private Instant closesAt;
    private boolean closed;

    MoodDay(CoupleDate date) {
        this.date = date;
    }

    CoupleDate date() {
        return date;
    }

    /** To be asked of a day that {@link #isDue} only. */
    Instant closesAt() {
        return closesAt;
    }

    void add(Increment increment) {
        Map<WriterId, Long> numbers =
                lastNumbers.computeIfAbsent(increment.day().user(), user -> new HashMap<>());
        if (increment.number() <= numbers.getOrDefault(increment.writer(), 0L)) {
            return;
        }
        numbers.put(increment.writer(), increment.number());
        closesAt(increment.closesAt());
        DayRecord before = record(increment.day());
        keep(before, before.tally().plus(increment.tally()), before.report(), before.note());
    }

    void note(PersonDay day, Optional<Note> note) {
        DayRecord before = record(day);
        keep(before, before.tally(), before.report(), note);
    }

    void report(PersonDay day, Optional<SelfReport> report, Optional<Instant> end) {
        end.ifPresent(this::closesAt);
        DayRecord before = record(day);
        keep(before, before.tally(), report, before.note());
    }

    /** By user. */
    Stream<DayRecord> records() {
        return records.values().stream();
    }

    boolean isDue(Instant now) {
        return !closed && closesAt != null && !closesAt.isAfter(now);
    }

    boolean close(Set<UserId> owed) {
        if (closed || closesAt == null) {
            return false;
        }
        closed = true;
        owedTo.addAll(owed);
        return true;
    }

    boolean owes(UserId user) {
        return owedTo.contains(user);
    }

    boolean settle(UserId user) {
        return owedTo.remove(user);
    }

    void erase(UserId user) {
        records.remove(user);
        lastNumbers.remove(user);
        owedTo.remove(user);
    }

    private void closesAt(Instant end) {
        if (closesAt == null) {
            closesAt = end;
        }
    }

    private DayRecord record(PersonDay day) {
        return records.getOrDefault(day.user(), DayRecord.none(day));
    }

    private void keep(DayRecord before, Tally tally, Optional<SelfReport> report, Optional<Note> note) {
        DayRecord after = new DayRecord(before.day(), tally, report, note);
        if (after.equals(DayRecord.none(before.day()))) {
            records.remove(before.day().user());
        } else {
            records.put(before.day().user(), after);
        }
    }
}
