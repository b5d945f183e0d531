package io.soullink.adapter.inmemory;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Moods in memory, behind one lock. A day takes space once something is kept of it, not by being read. */
final class InMemoryMoods implements Moods {
    private final Map<CoupleId, NavigableMap<LocalDate, MoodDay>> calendars = new HashMap<>();

    @Override
    public synchronized Set<PersonDay> add(List<Increment> increments) {
        if (increments.size() > MAX_INCREMENTS) {
            throw new IllegalArgumentException("increments must be at most " + MAX_INCREMENTS);
        }
        for (Increment increment : increments) {
            opened(increment.day()).add(increment);
        }
        return Set.of();
    }

    @Override
    public synchronized void note(PersonDay day, Optional<Note> note) {
        opened(day).note(day, note);
    }

    @Override
    public synchronized void report(PersonDay day, Optional<SelfReport> report, Optional<Instant> closesAt) {
        opened(day).report(day, report, closesAt);
    }

    @Override
    public synchronized List<DayRecord> day(CoupleId couple, LocalDate date) {
        return existing(new CoupleDate(couple, date)).stream()
                .flatMap(MoodDay::records)
                .toList();
    }

    @Override
    public synchronized List<DayRecord> month(CoupleId couple, YearMonth month) {
        return calendar(couple).subMap(month.atDay(1), true, month.atEndOfMonth(), true).values().stream()
                .flatMap(MoodDay::records)
                .toList();
    }

    @Override
    public synchronized List<CoupleDate> due(Instant now, int limit) {
        return all().filter(day -> day.isDue(now))
                .sorted(Comparator.comparing(MoodDay::closesAt))
                .limit(limit)
                .map(MoodDay::date)
                .toList();
    }

    @Override
    public synchronized boolean close(CoupleDate day, Set<UserId> owedTo) {
        return existing(day).filter(found -> found.close(owedTo)).isPresent();
    }

    @Override
    public synchronized List<LocalDate> owed(CoupleId couple, UserId user, int limit) {
        return calendar(couple).values().stream()
                .filter(day -> day.owes(user))
                .map(day -> day.date().date())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean settle(CoupleDate day, UserId user) {
        return existing(day).filter(found -> found.settle(user)).isPresent();
    }

    @Override
    public synchronized void eraseOf(UserId user) {
        all().forEach(day -> day.erase(user));
    }

    @Override
    public synchronized void erase(CoupleId couple) {
        calendars.remove(couple);
    }

    private Stream<MoodDay> all() {
        return calendars.values().stream().flatMap(calendar -> calendar.values().stream());
    }

    private NavigableMap<LocalDate, MoodDay> calendar(CoupleId couple) {
        return calendars.getOrDefault(couple, new TreeMap<>());
    }

    private Optional<MoodDay> existing(CoupleDate day) {
        return Optional.ofNullable(calendar(day.couple()).get(day.date()));
    }

    private MoodDay opened(PersonDay day) {
        return calendars
                .computeIfAbsent(day.couple(), couple -> new TreeMap<>())
                .computeIfAbsent(day.date(), date -> new MoodDay(new CoupleDate(day.couple(), date)));
    }
}
