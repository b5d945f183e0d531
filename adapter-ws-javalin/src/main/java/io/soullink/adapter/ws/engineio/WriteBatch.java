package io.soullink.adapter.ws.engineio;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a thread has sent while it handles packets that were read together: the network gets it when they are handled. So the
 * answers to packets of one read share a write, and no write happens while a handler holds a lock that others wait for.
 *
 * <p>A batch around a thread that others wait for to read is brief: past some frames it reads no more, and the connection
 * reads on in a thread of the pool.
 *
 * <p>A packet that takes long keeps nothing back: what was sent before is written when it has been handled, unless that was
 * a moment ago, and what a handler that blocks has kept back is written by the server's {@link OverdueWrites}.
 */
final class WriteBatch {

    private static final int MOST_PACKETS = 16;
    private static final int MOST_FRAMES_BRIEFLY = 64;
    private static final long LONGEST_NANOS = 200_000;

    private static final ThreadLocal<WriteBatch> OF_THREAD = ThreadLocal.withInitial(WriteBatch::new);

    /** Guarded by this, because it may be written by another thread when it is overdue. */
    private final Set<EngineSession> unwritten = new LinkedHashSet<>(4);

    private OverdueWrites watch;

    // Of the batch's own thread alone:
    private boolean open;
    private boolean brief;
    private int read;
    private final ArrayDeque<Runnable> readLater = new ArrayDeque<>(1);
    private int packets;
    private long begun;

    private WriteBatch() {}

    /** Reads and handles packets; what this thread sends meanwhile is written before this returns. */
    static void around(Runnable reading) {
        OF_THREAD.get().around(reading, false);
    }

    /** The same, but reads only so much that others who wait for this thread do not feel it. */
    static void aroundBriefly(Runnable reading) {
        OF_THREAD.get().around(reading, true);
    }

    /** Whether this thread reads for others too. */
    static boolean isBrief() {
        WriteBatch batch = OF_THREAD.get();
        return batch.open && batch.brief;
    }

    /** Reads the next frame: now, or, past what a brief batch may read, when this thread is free for others. */
    static void readOn(Runnable reading) {
        WriteBatch batch = OF_THREAD.get();
        if (batch.open && batch.brief && batch.read >= MOST_FRAMES_BRIEFLY) {
            batch.readLater.add(reading);
        } else {
            reading.run();
        }
    }

    /** Writes what a session has queued: now, or with the rest of this thread's batch. */
    static void flush(EngineSession session) {
        WriteBatch batch = OF_THREAD.get();
        if (batch.open) {
            batch.add(session);
        } else {
            session.flush();
        }
    }

    /** A frame has been read, whatever it is: a client that sends nothing but pongs takes a thread's time too. */
    static void frameRead() {
        OF_THREAD.get().read++;
    }

    /** A packet has been handled, and nothing of its handler's is locked any more. */
    static void packetHandled() {
        WriteBatch batch = OF_THREAD.get();
        if (batch.isDue()) {
            batch.write();
        }
    }

    /** What has been read is handled, and another thread may read on: what came of it is to be written before that. */
    static void allRead() {
        OF_THREAD.get().write();
    }

    /** Writes what has been gathered until now. Thread-safe. */
    void write() {
        take().forEach(EngineSession::flush);
    }

    private void around(Runnable reading, boolean briefly) {
        if (open) {
            reading.run();
            return;
        }
        open = true;
        brief = briefly;
        read = 0;
        try {
            reading.run();
        } finally {
            open = false;
            write();
            while (!readLater.isEmpty()) {
                readLater.poll().run();
            }
        }
    }

    private synchronized void add(EngineSession session) {
        if (unwritten.isEmpty()) {
            begun = System.nanoTime();
            packets = 0;
            watch = session.overdueWrites();
            watch.begin(this);
        }
        unwritten.add(session);
    }

    private synchronized boolean isDue() {
        if (unwritten.isEmpty()) {
            return false;
        }
        packets++;
        return packets >= MOST_PACKETS || System.nanoTime() - begun > LONGEST_NANOS;
    }

    private synchronized List<EngineSession> take() {
        if (unwritten.isEmpty()) {
            return List.of();
        }
        List<EngineSession> taken = List.copyOf(unwritten);
        unwritten.clear();
        watch.end(this);
        return taken;
    }
}
