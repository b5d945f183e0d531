package io.soullink.domain.chat;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a stored message: 24 lower-case hexadecimal digits. The order of messages is their {@code seq}, not their id. */
public record MessageId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public MessageId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<MessageId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new MessageId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
