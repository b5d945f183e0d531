package io.soullink.adapter.ws.engineio;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes what a {@link WriteBatch} holds back for too long because a handler blocks: it must keep waiting neither others nor
 * the client whose answer it may itself be waiting for. Costs a server that is idle nothing, and a busy one a look at the
 * batches that are open every {@code PATIENCE}.
 */
final class OverdueWrites {

    /** Nothing is held back for longer. */
    static final Duration PATIENCE = Duration.ofMillis(5);

    private final Timer timer;
    private final Set<WriteBatch> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    OverdueWrites(Timer timer) {
        this.timer = timer;
    }

    /** A batch has something to write. */
    void begin(WriteBatch batch) {
        open.add(batch);
        if (looking.compareAndSet(false, true)) {
            timer.after(PATIENCE, this::look);
        }
    }

    /** It has nothing any more. */
    void end(WriteBatch batch) {
        open.remove(batch);
    }

    private void look() {
        // First, so that a batch which begins meanwhile is seen now, or looked for again.
        looking.set(false);
        open.forEach(WriteBatch::write);
    }
}
