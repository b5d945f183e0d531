package io.soullink.adapter.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoTimeoutException;
import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * A time in which storage does not answer. It begins with an operation that got no answer within its limit, and ends with
 * the first that gets one, be it a refusal. In between one operation at a time finds out, after a {@link #PAUSE} each; all
 * others fail at once.
 *
 * <p>So a request waits for storage that is away once, however many operations it has, and however many requests wait in
 * line for one room or on one connection: what got no answer ends its request, and those behind it do not wait again.
 * A connection that breaks is no outage: the driver finds the next one, or does not within the limit.
 *
 * <p>Thread-safe.
 */
final class Outage {
    /** How long nobody asks storage that did not answer; short beside the ten seconds in which it must be in use again. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private final AtomicReference<Pause> pause = new AtomicReference<>();
    private final LongSupplier ticks;

    /** @param ticks nanoseconds that only go forward */
    Outage(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /**
     * Lets an operation begin.
     *
     * @throws StorageException if storage is away, and it is not this operation's turn to find out whether it still is
     */
    void admit() {
        Pause now = pause.get();
        if (now != null && (now.until - ticks.getAsLong() > 0 || !pause.compareAndSet(now, findingOut()))) {
            throw new StorageException("storage is away", false, null);
        }
    }

    /** An operation was answered. */
    void answered() {
        if (pause.get() != null) {
            pause.set(null);
        }
    }

    /** An operation failed. */
    void failed(MongoException failure) {
        if (isAnswer(failure) || isAnswer(failure.getCause())) {
            answered();
        } else if (failure instanceof MongoTimeoutException || pause.get() != null) {
            pause.set(new Pause(ticks.getAsLong() + PAUSE.toNanos()));
        }
    }

    /** While one finds out, for as long as it may take. */
    private Pause findingOut() {
        return new Pause(ticks.getAsLong() + MongoSettings.LONGEST_TIME_LIMIT.toNanos());
    }

    private static boolean isAnswer(Throwable failure) {
        return failure instanceof MongoServerException || failure instanceof MongoExecutionTimeoutException;
    }

    /** Told apart from each other by identity: of several who end one, one does. */
    private static final class Pause {
        private final long until;

        private Pause(long until) {
            this.until = until;
        }
    }
}
