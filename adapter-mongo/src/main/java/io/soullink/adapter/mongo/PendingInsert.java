package io.soullink.adapter.mongo;

import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;

/**
 * One insert on its way through {@link GroupCommit}: it waits, departs, and arrives; or it is withdrawn while it waits. Who
 * gives up on it knows whether it departed, and so whether it may be stored.
 */
final class PendingInsert {
    /** Comes after the last one. */
    static final PendingInsert END = new PendingInsert(new BsonDocument());

    private enum State {
        WAITING,
        DEPARTED,
        WITHDRAWN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch arrival = new CountDownLatch(1);
    private final BsonDocument document;
    private RuntimeException refusal;

    PendingInsert(BsonDocument document) {
        this.document = document;
    }

    BsonDocument document() {
        return document;
    }

    /** The write that takes it along is about to begin; false if it must not, since it was withdrawn. */
    boolean depart() {
        return state.compareAndSet(State.WAITING, State.DEPARTED);
    }

    /** @param why it was not stored, or null if it was */
    void arrive(RuntimeException why) {
        refusal = why;
        arrival.countDown();
    }

    /** Keeps it from departing, if it has not. */
    void withdraw() {
        if (state.compareAndSet(State.WAITING, State.WITHDRAWN)) {
            arrive(new StorageException("storage is closed", false, null));
        }
    }

    /**
     * Returns when it is stored.
     *
     * @throws RuntimeException what it arrived with, or a {@link StorageException} if it did not in time
     */
    void await(Duration limit) {
        try {
            if (!arrival.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw givenUp("storage took too long", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw givenUp("interrupted while storing", interrupted);
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private StorageException givenUp(String message, InterruptedException cause) {
        boolean departed = !state.compareAndSet(State.WAITING, State.WITHDRAWN);
        return new StorageException(message, departed, cause);
    }
}
