package io.soullink.domain.user;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a user: 24 lower-case hexadecimal digits, time-ordered. */
public record UserId(String value) implements Comparable<UserId> {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public UserId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<UserId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new UserId(text)) : Optional.empty();
    }

    /** By time of making. */
    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
