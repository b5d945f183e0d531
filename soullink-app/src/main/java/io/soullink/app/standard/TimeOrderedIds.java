package io.soullink.app.standard;

import io.soullink.app.port.IdGenerator;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Ids in the layout of a MongoDB ObjectId: 4 bytes of seconds, 5 random bytes of this generator, 3 bytes that count up
 * from a random start. Unique across generators as far as 40 random bits are.
 */
public final class TimeOrderedIds implements IdGenerator {
    private static final HexFormat HEX = HexFormat.of();

    private final InstantSource clock;
    private final String generator;
    private final AtomicInteger counter;

    /** A generator with its random part drawn from {@code random} now. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.generator = HEX.toHexDigits(random.nextLong(1L << 40), 10);
        this.counter = new AtomicInteger(random.nextInt(1 << 24));
    }

    @Override
    public String next() {
        long seconds = clock.millis() / 1_000;
        return HEX.toHexDigits(seconds, 8) + generator + HEX.toHexDigits(counter.getAndIncrement(), 6);
    }
}
