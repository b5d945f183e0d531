package io.soullink.app.mood;

import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.WriterId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was counted and is not stored yet, summed up for each person's day. Thread-safe.
 *
 * <p>What is given to storage is sealed first, under a number of its own, and is given again as it is until storage has
 * answered that it has it: nothing is added twice, whatever becomes of an answer. What comes meanwhile goes into the next.
 * After an hour of attempts it is given up; so is what was not stored when the process dies. What storage
 * refuses of one person keeps nobody else's waiting.
 */
final class Outbox {
    /** How long something waits at first, and after each failure. */
    static final Duration INTERVAL = Duration.ofSeconds(MoodService.FLUSH_SECONDS);

    static final Duration PATIENCE = Duration.ofHours(1);

    private final Moods moods;
    private final WriterId writer;
    private final Map<PersonDay, Waiting> waiting = new HashMap<>();
    private final Object flushing = new Object();
    private long numbers;

    Outbox(Moods moods, WriterId writer) {
        this.moods = moods;
        this.writer = writer;
    }

    /**
     * Counts something.
     *
     * @param closesAt when the day ends for the couple
     */
    synchronized void add(PersonDay day, Instant closesAt, Tally tally, Instant now) {
        waiting.computeIfAbsent(day, first -> new Waiting(closesAt, now.plus(INTERVAL)))
                .add(tally);
    }

    /** Lets what was counted of a person wait no longer. */
    synchronized void hurry(UserId user, Instant now) {
        waiting.forEach((day, tally) -> {
            if (day.user().equals(user)) {
                tally.hurry(now);
            }
        });
    }

    /**
     * Stores what has waited long enough.
     *
     * @throws StorageException if storage takes not all of it; the rest waits on
     */
    void flushDue(Instant now) {
        flush(now, each -> each.isDue(now));
    }

    /**
     * Stores what is of days that have ended, however long it has waited: a day is closed with all that was counted of it.
     *
     * @throws StorageException as {@link #flushDue} does
     */
    void flushEnded(Instant now) {
        flush(now, each -> each.hasEnded(now));
    }

    /**
     * Stores everything.
     *
     * @throws StorageException as {@link #flushDue} does
     */
    void flushAll(Instant now) {
        flush(now, each -> true);
    }

    /** Does something to some days' moods while nothing of them is on its way, and forgets what was to be. */
    void forget(Predicate<PersonDay> which, Runnable meanwhile) {
        synchronized (flushing) {
            synchronized (this) {
                waiting.keySet().removeIf(which);
            }
            meanwhile.run();
        }
    }

    synchronized int size() {
        return waiting.size();
    }

    private void flush(Instant now, Predicate<Waiting> wanted) {
        synchronized (flushing) {
            List<Increment> sealed = seal(now, wanted);
            StorageException failure = null;
            for (int from = 0; from < sealed.size(); from += Moods.MAX_INCREMENTS) {
                int to = Math.min(from + Moods.MAX_INCREMENTS, sealed.size());
                try {
                    Set<PersonDay> refused = moods.add(sealed.subList(from, to));
                    stored(sealed.subList(from, to), refused, now);
                } catch (StorageException away) {
                    failure = away;
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private synchronized List<Increment> seal(Instant now, Predicate<Waiting> wanted) {
        waiting.values().removeIf(each -> each.isGivenUp(now.minus(PATIENCE)));
        List<Increment> sealed = new ArrayList<>();
        waiting.forEach((day, each) -> {
            if (wanted.test(each)) {
                sealed.add(each.sealed(day, writer, () -> ++numbers, now));
                each.waitUntil(now.plus(INTERVAL));
            }
        });
        return sealed;
    }

    private synchronized void stored(List<Increment> increments, Set<PersonDay> refused, Instant now) {
        increments.stream()
                .map(Increment::day)
                .filter(day -> !refused.contains(day))
                .forEach(day -> waiting.get(day).stored(now.plus(INTERVAL)));
        waiting.values().removeIf(Waiting::isEmpty);
    }
}
