package io.soullink.adapter.mongo;

import io.soullink.domain.shared.StorageException;
import java.time.Duration;

/**
 * The tries of one optimistic change: as many as fit into {@link MongoSettings#LONGEST_REQUEST}, since each lost try is
 * another's success. One thread's.
 */
final class Attempts {
    private final String what;
    private final long start = System.nanoTime();

    /** @param what is being tried, for the exception's message */
    Attempts(String what) {
        this.what = what;
    }

    /** @throws StorageException if the time is up */
    void next() {
        if (remaining().isNegative()) {
            throw new StorageException("storage is too busy to " + what, false, null);
        }
    }

    /** What is left of the time; negative if nothing is. */
    Duration remaining() {
        return MongoSettings.LONGEST_REQUEST.minusNanos(System.nanoTime() - start);
    }
}
