package io.soullink.domain.call;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a call: 24 lower-case hexadecimal digits, time-ordered. */
public record CallId(String value) implements Comparable<CallId> {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public CallId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<CallId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new CallId(text)) : Optional.empty();
    }

    /** By time of making. */
    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
