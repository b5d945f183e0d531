package io.soullink.domain.couple;

import io.soullink.domain.user.UserId;
import java.util.Objects;

/**
 * Two different people, in the order of their ids: the same two make equal pairs whoever comes first.
 *
 * @param first the one with the lower id
 */
public record Pair(UserId first, UserId second) {
    /** @throws IllegalArgumentException if both are one person */
    public Pair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        if (first.equals(second)) {
            throw new IllegalArgumentException("first and second must differ");
        }
        if (first.compareTo(second) > 0) {
            UserId lower = second;
            second = first;
            first = lower;
        }
    }

    public boolean contains(UserId user) {
        return first.equals(user) || second.equals(user);
    }

    /** @throws IllegalArgumentException if {@code user} is neither of the two */
    public UserId partnerOf(UserId user) {
        if (!contains(user)) {
            throw new IllegalArgumentException("user is not of this pair");
        }
        return first.equals(user) ? second : first;
    }
}
