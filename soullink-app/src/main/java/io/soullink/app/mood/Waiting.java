package io.soullink.app.mood;

import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.WriterId;
import java.time.Instant;
import java.util.function.LongSupplier;

/** What waits for storage of one person's day: what is on its way, and what came since. Its outbox's lock guards it. */
final class Waiting {
    private final Instant closesAt;
    private Tally since = Tally.NONE;
    private Increment onItsWay;
    /** When what is on its way was given to storage first. */
    private Instant sealedAt;

    private Instant dueAt;

    Waiting(Instant closesAt, Instant dueAt) {
        this.closesAt = closesAt;
        this.dueAt = dueAt;
    }

    void add(Tally tally) {
        since = since.plus(tally);
    }

    /** What to give to storage now: the same as the last time, unless that arrived. */
    Increment sealed(PersonDay day, WriterId writer, LongSupplier number, Instant now) {
        if (onItsWay == null) {
            onItsWay = new Increment(day, since, closesAt, writer, number.getAsLong());
            since = Tally.NONE;
            sealedAt = now;
        }
        return onItsWay;
    }

    /** What was on its way has arrived; what came since waits until {@code next}. */
    void stored(Instant next) {
        onItsWay = null;
        dueAt = next;
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** Whether the day has ended for the couple. */
    boolean hasEnded(Instant now) {
        return !closesAt.isAfter(now);
    }

    void waitUntil(Instant next) {
        dueAt = next;
    }

    /** Makes it due, unless storage failed it already: then it waits its turn. */
    void hurry(Instant now) {
        if (onItsWay == null) {
            dueAt = now;
        }
    }

    boolean isEmpty() {
        return onItsWay == null && since.isEmpty();
    }

    /** Whether it is on its way since {@code earliest} or longer. */
    boolean isGivenUp(Instant earliest) {
        return onItsWay != null && !sealedAt.isAfter(earliest);
    }
}
