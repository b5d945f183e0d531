package io.soullink.adapter.mongo;

import io.soullink.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that stand until a test moves them. Thread-safe. */
final class MovableClocks {
    /** So that the ticks overflow on the way, as those of a real machine may. */
    private static final long START = Long.MAX_VALUE - 1_000_000;

    private final AtomicLong passed = new AtomicLong();

    Clocks clocks() {
        return new Clocks(() -> START + passed.get(), this::time);
    }

    void advance(Duration duration) {
        passed.addAndGet(duration.toNanos());
    }

    Instant now() {
        return time();
    }

    private Instant time() {
        return Some.TIME.plusNanos(passed.get());
    }
}
