package io.soullink.app.mood;

import io.soullink.app.port.Audience;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.Presence;
import io.soullink.app.room.Chores;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closes days that have ended for their couple, once, and brings both their result, each as they see it, at most once: to
 * who has a device connected at once, to others when one connects. A result that would say nothing is not brought.
 */
final class DayClosings {
    /** After this time all servers have stored what they counted. */
    static final Duration GRACE = Duration.ofSeconds(15);

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;
    private static final int RESULTS = 31;

    private final Moods moods;
    private final Couples couples;
    private final Rooms rooms;
    private final Presence presence;
    private final LiveEvents live;
    private Instant nextLook = Instant.MIN;

    DayClosings(Moods moods, Couples couples, Rooms rooms, Presence presence, LiveEvents live) {
        this.moods = moods;
        this.couples = couples;
        this.rooms = rooms;
        this.presence = presence;
        this.live = live;
    }

    /**
     * Closes what is due.
     *
     * @param storing stores what this server counted of days that have ended, or throws, and then they stay open
     * @throws StorageException if storage cannot; the next time it goes on where it was
     */
    synchronized void tick(Instant now, Runnable storing) {
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(INTERVAL);
        storing.run();
        List<CoupleDate> due = moods.due(now.minus(GRACE), AT_ONCE);
        if (due.size() == AT_ONCE) {
            nextLook = now;
        }
        Chores chores = new Chores();
        chores.forEach(due, this::close);
        chores.end();
    }

    /** Brings a user what they were not there for: their oldest results, a month's at most. */
    void bring(UserId user) {
        rooms.inOrderOf(user, couple -> bring(couple, user));
    }

    private void close(CoupleDate day) {
        Set<UserId> owedTo = couples.liveCouple(day.couple())
                .map(couple -> whoHasAResult(couple, day))
                .orElse(Set.of());
        if (moods.close(day, owedTo)) {
            Chores chores = new Chores();
            chores.forEach(List.copyOf(owedTo), this::bring);
            chores.end();
        }
    }

    private Set<UserId> whoHasAResult(Couple couple, CoupleDate day) {
        List<DayRecord> records = moods.day(day.couple(), day.date());
        return Stream.of(couple.partners().first(), couple.partners().second())
                .filter(user -> CoupleDay.of(day.date(), couple.partners(), user, records)
                        .hasMood())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void bring(Couple couple, UserId user) {
        if (!presence.isConnected(user)) {
            return;
        }
        for (LocalDate date : moods.owed(couple.id(), user, RESULTS)) {
            List<DayRecord> records = moods.day(couple.id(), date);
            if (moods.settle(new CoupleDate(couple.id(), date), user)) {
                CoupleDay day = CoupleDay.of(date, couple.partners(), user, records);
                live.deliver(Audience.everyDeviceOf(user), new LiveEvent.DayClosed(couple.id(), day));
            }
        }
    }
}
