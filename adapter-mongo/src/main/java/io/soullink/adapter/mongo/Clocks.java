package io.soullink.adapter.mongo;

import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The adapter's two clocks.
 *
 * @param ticks nanoseconds that only go forward, for what this process keeps to itself
 * @param time of day, for what other processes read
 */
record Clocks(LongSupplier ticks, InstantSource time) {
    static final Clocks SYSTEM = new Clocks(System::nanoTime, InstantSource.system());

    Clocks {
        Objects.requireNonNull(ticks, "ticks");
        Objects.requireNonNull(time, "time");
    }
}
