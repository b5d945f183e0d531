package io.soullink.domain.couple;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a couple, and with it the couple's chat room: 24 lower-case hexadecimal digits, time-ordered. */
public record CoupleId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public CoupleId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<CoupleId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new CoupleId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
