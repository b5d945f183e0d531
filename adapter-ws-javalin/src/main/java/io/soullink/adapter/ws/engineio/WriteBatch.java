package io.soullink.adapter.ws.engineio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a thread has sent while it handles packets that were read together: the network gets it when they are handled. So the
 * answers to packets of one read share a write, and no write happens while a handler holds a lock that others wait for.
 *
 * <p>A packet that takes long keeps nothing back: what was sent before is written when it has been handled, unless that was
 * a moment ago.
 */
final class WriteBatch {

    private static final int MOST_PACKETS = 16;
    private static final long LONGEST_NANOS = 200_000;

    private static final ThreadLocal<WriteBatch> OF_THREAD = ThreadLocal.withInitial(WriteBatch::new);

    private final Set<EngineSession> written = new LinkedHashSet<>(4);
    private boolean open;
    private int packets;
    private long begun;

    private WriteBatch() {}

    /** Reads and handles packets; what this thread sends meanwhile is written before this returns. */
    static void around(Runnable reading) {
        WriteBatch batch = OF_THREAD.get();
        if (batch.open) {
            reading.run();
            return;
        }
        batch.open = true;
        try {
            reading.run();
        } finally {
            batch.open = false;
            batch.write();
        }
    }

    /** Writes what a session has queued: now, or with the rest of this thread's batch. */
    static void flush(EngineSession session) {
        WriteBatch batch = OF_THREAD.get();
        if (!batch.open) {
            session.transport().flush();
            return;
        }
        if (batch.written.isEmpty()) {
            batch.begun = System.nanoTime();
            batch.packets = 0;
        }
        batch.written.add(session);
    }

    /** A packet has been handled, and nothing of its handler's is locked any more. */
    static void packetHandled() {
        WriteBatch batch = OF_THREAD.get();
        if (batch.written.isEmpty()) {
            return;
        }
        batch.packets++;
        if (batch.packets >= MOST_PACKETS || System.nanoTime() - batch.begun > LONGEST_NANOS) {
            batch.write();
        }
    }

    private void write() {
        if (written.isEmpty()) {
            return;
        }
        List<EngineSession> sessions = List.copyOf(written);
        written.clear();
        sessions.forEach(session -> session.transport().flush());
    }
}
