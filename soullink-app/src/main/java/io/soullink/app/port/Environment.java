package io.soullink.app.port;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What comes from outside and is different each time: time, ids, chance.
 *
 * @param random unpredictable, where it makes what must not be guessed
 */
public record Environment(InstantSource clock, IdGenerator ids, RandomGenerator random) {
    public Environment {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(random, "random");
    }

    /** The present moment in milliseconds' precision, which is what clients and storage keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
