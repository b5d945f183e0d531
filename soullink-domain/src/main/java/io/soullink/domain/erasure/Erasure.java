package io.soullink.domain.erasure;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A person who is being erased: all that is still known of them.
 *
 * @param begunAt when the account ended, in milliseconds' precision
 * @param couples those found so far that the person was in, also those that are erased by now
 */
public record Erasure(UserId user, Instant begunAt, Set<CoupleId> couples) {
    public Erasure {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(begunAt, "begunAt");
        couples = Set.copyOf(couples);
    }
}
