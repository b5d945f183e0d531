package io.soullink.domain.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When a message was sent.
 *
 * @param stored by the server's clock, in milliseconds' precision
 * @param claimed by the sender's clock, if the sender said
 */
public record SentAt(Instant stored, Optional<Instant> claimed) {
    private static final int NANOS_A_MILLI = 1_000_000;

    public SentAt {
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(claimed, "claimed");
    }

    /** Whether either clock reads {@code instant}, to the millisecond. */
    public boolean matches(Instant instant) {
        return sameMillisecond(stored, instant)
                || claimed.filter(time -> sameMillisecond(time, instant)).isPresent();
    }

    /** Compares without counting milliseconds since 1970: a clock that clients claim may be too far off for that. */
    private static boolean sameMillisecond(Instant one, Instant other) {
        return one.getEpochSecond() == other.getEpochSecond()
                && one.getNano() / NANOS_A_MILLI == other.getNano() / NANOS_A_MILLI;
    }
}
