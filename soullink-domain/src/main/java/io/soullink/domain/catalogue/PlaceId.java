package io.soullink.domain.catalogue;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a place: 24 lower-case hexadecimal digits, time-ordered. */
public record PlaceId(String value) implements Comparable<PlaceId> {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public PlaceId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<PlaceId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new PlaceId(text)) : Optional.empty();
    }

    /** By time of making. */
    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
