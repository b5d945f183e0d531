package io.soullink.domain.call;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;

/**
 * What a call began with, and keeps.
 *
 * @param startedAt when it began to ring, in milliseconds' precision
 */
public record Opening(
        CallId id, CoupleId couple, CallRoom room, UserId caller, UserId callee, boolean video, Instant startedAt) {
    /** @throws IllegalArgumentException if caller and callee are one person */
    public Opening {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(couple, "couple");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(startedAt, "startedAt");
        if (caller.equals(callee)) {
            throw new IllegalArgumentException("caller and callee must differ");
        }
    }

    /** The other of the two. */
    public UserId partnerOf(UserId user) {
        return caller.equals(user) ? callee : caller;
    }
}
