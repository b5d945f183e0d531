package io.soullink.adapter.mongo;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moods in MongoDB. Sums are added to where they stand, never read before they are written, so that servers need not know of
 * each other; that an increment is not added twice is a condition of the same write.
 *
 * <p>Adding is two round trips, however many increments there are. The couple's day begins before anything is added to it: a
 * process that dies in between leaves a day that is closed with nothing in it, and never moods of a day that nobody closes.
 * Everything else is one round trip, but for a first self-report and for erasing, which are two.
 */
final class MongoMoods implements Moods {
    private final MoodRecords records;
    private final MoodDays days;

    MongoMoods(MoodRecords records, MoodDays days) {
        this.records = records;
        this.days = days;
    }

    @Override
    public Set<PersonDay> add(List<Increment> increments) {
        if (increments.size() > MAX_INCREMENTS) {
            throw new IllegalArgumentException("increments must be at most " + MAX_INCREMENTS);
        }
        if (increments.isEmpty()) {
            return Set.of();
        }
        Map<CoupleDate, Instant> ends = new LinkedHashMap<>();
        increments.forEach(increment -> ends.putIfAbsent(coupleDate(increment.day()), increment.closesAt()));
        days.begin(ends);
        return records.add(increments);
    }

    @Override
    public void note(PersonDay day, Optional<Note> note) {
        records.say(day, MoodDocuments.NOTE, note.map(MoodDocuments::write));
    }

    @Override
    public void report(PersonDay day, Optional<SelfReport> report, Optional<Instant> closesAt) {
        closesAt.ifPresent(end -> days.begin(Map.of(coupleDate(day), end)));
        records.say(day, MoodDocuments.REPORT, report.map(MoodDocuments::write));
    }

    @Override
    public List<DayRecord> day(CoupleId couple, LocalDate date) {
        return records.between(couple, date, date.plusDays(1));
    }

    @Override
    public List<DayRecord> month(CoupleId couple, YearMonth month) {
        return records.between(couple, month.atDay(1), month.plusMonths(1).atDay(1));
    }

    @Override
    public List<CoupleDate> due(Instant now, int limit) {
        return days.due(now, limit);
    }

    @Override
    public boolean close(CoupleDate day, Set<UserId> owedTo) {
        return days.close(day, owedTo);
    }

    @Override
    public List<LocalDate> owed(CoupleId couple, UserId user, int limit) {
        return days.owed(couple, user, limit);
    }

    @Override
    public boolean settle(CoupleDate day, UserId user) {
        return days.settle(day, user);
    }

    @Override
    public void eraseOf(UserId user) {
        records.eraseOf(user);
        days.forget(user);
    }

    @Override
    public void erase(CoupleId couple) {
        records.erase(couple);
        days.erase(couple);
    }

    private static CoupleDate coupleDate(PersonDay day) {
        return new CoupleDate(day.couple(), day.date());
    }
}
