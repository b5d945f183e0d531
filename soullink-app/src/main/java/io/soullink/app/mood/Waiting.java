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
    private int attempts;
    private Instant dueAt;

    Waiting(Instant closesAt, Instant dueAt) {
        this.closesAt = closesAt;
        this.dueAt = dueAt;
    }

    void add(Tally tally) {
        since = since.plus(tally);
    }

    /** What to give to storage now: the same as the last time, unless that arrived. */
    Increment sealed(PersonDay day, WriterId writer, LongSupplier number) {
        if (onItsWay == null) {
            onItsWay = new Increment(day, since, closesAt, writer, number.getAsLong());
            since = Tally.NONE;
        }
        attempts++;
        return onItsWay;
    }

    /** What was on its way has arrived; what came since waits until {@code next}. */
    void stored(Instant next) {
        onItsWay = null;
        attempts = 0;
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
        if (attempts == 0) {
            dueAt = now;
        }
    }

    boolean isEmpty() {
        return onItsWay == null && since.isEmpty();
    }

    boolean isGivenUp(int after) {
        return attempts >= after;
    }
}
