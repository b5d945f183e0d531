package io.soullink.adapter.inmemory;

import io.soullink.app.port.IdGenerator;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count from 1 behind the clock's seconds: the same in each run, and in the order of their making. */
final class CountingIds implements IdGenerator {
    private static final HexFormat HEX = HexFormat.of();

    private final InstantSource clock;
    private final AtomicLong made = new AtomicLong();

    CountingIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String next() {
        return HEX.toHexDigits(clock.instant().getEpochSecond(), 8) + HEX.toHexDigits(made.incrementAndGet());
    }
}
