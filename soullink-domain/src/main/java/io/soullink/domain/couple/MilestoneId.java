package io.soullink.domain.couple;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a milestone: 24 lower-case hexadecimal digits. */
public record MilestoneId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public MilestoneId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<MilestoneId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new MilestoneId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
