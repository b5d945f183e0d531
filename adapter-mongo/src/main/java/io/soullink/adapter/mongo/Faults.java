package io.soullink.adapter.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteException;
import io.soullink.domain.shared.StorageException;
import java.util.function.Supplier;

/**
 * The one place where the driver's exceptions become {@link StorageException}s.
 *
 * <p>A read changes nothing, so its outcome is never unknown. The outcome of a write is known where the server answered that
 * it refused it, or where nothing left for the server; after everything else (a connection that broke, a time limit, a
 * majority that did not confirm in time) it is unknown.
 */
final class Faults {
    private final Departures departures;
    private final Outage outage;

    Faults(Departures departures, Outage outage) {
        this.departures = departures;
        this.outage = outage;
    }

    /**
     * Does what only reads. Where storage is known to be away it fails at once, as {@link #writing} does.
     *
     * @param what is being done, for the exception's message
     */
    <T> T reading(String what, Supplier<T> action) {
        try {
            return answered(action);
        } catch (MongoException failure) {
            throw new StorageException("storage failed to " + what, false, failure);
        } catch (IllegalStateException closed) {
            throw closed(closed);
        }
    }

    /**
     * Does what writes.
     *
     * @param what is being done, for the exception's message
     * @throws TakenKeyException if a unique index refused it
     */
    <T> T writing(String what, Supplier<T> action) {
        departures.reset();
        try {
            return answered(action);
        } catch (MongoException failure) {
            if (failure.getCode() == TakenKeyException.CODE) {
                throw TakenKeyException.of(failure.getMessage());
            }
            throw new StorageException("storage failed to " + what, isUnknown(failure), failure);
        } catch (IllegalStateException closed) {
            throw closed(closed);
        }
    }

    private <T> T answered(Supplier<T> action) {
        outage.admit();
        try {
            T answer = action.get();
            outage.answered();
            return answer;
        } catch (MongoException failure) {
            outage.failed(failure);
            throw failure;
        }
    }

    /** The driver says so in this way of a client that was closed. */
    private static StorageException closed(IllegalStateException closed) {
        return new StorageException("storage is closed", false, closed);
    }

    private boolean isUnknown(MongoException failure) {
        return departures.departed() && !isRefusal(failure);
    }

    private static boolean isRefusal(MongoException failure) {
        if (failure instanceof MongoNotPrimaryException) {
            return true;
        }
        // What the server began and did not finish, and what another machine did not answer to it.
        if (failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoNodeIsRecoveringException
                || failure.hasErrorLabel("RetryableWriteError")) {
            return false;
        }
        return failure instanceof MongoWriteException
                || failure instanceof MongoCommandException
                || failure instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() == null;
    }
}
