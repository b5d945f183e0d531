package io.soullink.domain.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that has no place in the log yet.
 *
 * @param body what it holds at first: never {@link Erased}
 * @param claimedAt when it was written by the sender's own clock, which orders nothing: it only lets the sender's device
 *     name the message later. What is before 1970 or after 9999 is taken as not said
 */
public record Draft(Origin origin, Body body, Optional<Instant> claimedAt) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** @throws IllegalArgumentException if {@code body} is of an erased message */
    public Draft {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(body, "body");
        if (body instanceof Erased) {
            throw new IllegalArgumentException("body must hold something");
        }
        claimedAt = claimedAt.filter(Draft::isOfAClock);
    }

    /** Something that a partner says. */
    public Draft(Origin origin, Content content, Optional<Instant> claimedAt) {
        this(origin, Written.of(content), claimedAt);
    }

    /** No clock of a device shows another time, and no storage need hold one. */
    private static boolean isOfAClock(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }
}
