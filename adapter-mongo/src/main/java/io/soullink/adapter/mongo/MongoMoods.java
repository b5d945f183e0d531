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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the place of moods: they are not kept here yet, and nothing is ever found. */
final class MongoMoods implements Moods {
    @Override
    public void add(List<Increment> increments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void note(PersonDay day, Optional<Note> note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void report(PersonDay day, Optional<SelfReport> report, Optional<Instant> closesAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DayRecord> day(CoupleId couple, LocalDate date) {
        return List.of();
    }

    @Override
    public List<DayRecord> month(CoupleId couple, YearMonth month) {
        return List.of();
    }

    @Override
    public List<CoupleDate> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public boolean close(CoupleDate day, Set<UserId> owedTo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LocalDate> owed(CoupleId couple, UserId user, int limit) {
        return List.of();
    }

    @Override
    public boolean settle(CoupleDate day, UserId user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(UserId user) {
        throw new UnsupportedOperationException();
    }
}
