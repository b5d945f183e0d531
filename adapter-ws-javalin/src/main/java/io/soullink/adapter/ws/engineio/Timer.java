package io.soullink.adapter.ws.engineio;

import java.time.Duration;

/**
 * The time of a server: heartbeats, and everything else that may not wait for ever. A test moves its own.
 *
 * <p>Tasks are short and never block; work that may block is handed to {@link EngineIo#execute}.
 */
public interface Timer {

    /** Monotonic time in nanoseconds, of no particular origin. */
    long nanoTime();

    /** Runs a task once, no sooner than the delay. Thread-safe. */
    Timeout after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Timeout {

        /** No task. */
        Timeout NONE = () -> {};

        /** Takes the task back; without effect once it has started. */
        void cancel();
    }
}
