package io.soullink.domain.event;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names an event: 24 lower-case hexadecimal digits. */
public record EventId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public EventId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<EventId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new EventId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
