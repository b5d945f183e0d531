package io.soullink.adapter.ws.engineio;

import java.util.ArrayDeque;

/**
 * Lets tasks through one at a time, without a thread of its own: a task runs at once on the thread that brings it, or, when
 * another is running, after that one on its thread. So a task may bring another without waiting for itself.
 */
final class Turns {

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(2);
    private boolean taken;

    /** @param task does not throw */
    void run(Runnable task) {
        synchronized (waiting) {
            if (taken) {
                waiting.add(task);
                return;
            }
            taken = true;
        }
        Runnable next = task;
        while (next != null) {
            next.run();
            next = next();
        }
    }

    private Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            taken = next != null;
            return next;
        }
    }
}
