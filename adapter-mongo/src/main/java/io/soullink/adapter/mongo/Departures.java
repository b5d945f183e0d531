package io.soullink.adapter.mongo;

import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionPoolListener;

/**
 * Notes whether the thread's present operation got a connection. Until it has one, nothing can have left for the server,
 * whatever the exception that ends it looks like. The driver tells so on the thread that operates.
 */
final class Departures implements ConnectionPoolListener {
    private final ThreadLocal<Boolean> departed = ThreadLocal.withInitial(() -> false);

    /** A new operation begins on this thread. */
    void reset() {
        departed.set(false);
    }

    /** Whether this thread's operation may have reached the server. */
    boolean departed() {
        return departed.get();
    }

    @Override
    public void connectionCheckedOut(ConnectionCheckedOutEvent event) {
        departed.set(true);
    }
}
