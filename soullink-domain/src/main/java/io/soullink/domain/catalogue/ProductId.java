package io.soullink.domain.catalogue;

import io.soullink.domain.shared.HexId;
import java.util.Optional;

/** Names a product: 24 lower-case hexadecimal digits, time-ordered. */
public record ProductId(String value) implements Comparable<ProductId> {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public ProductId {
        HexId.require(value);
    }

    /** The id that {@code text} writes, or empty if it writes none; null writes none. */
    public static Optional<ProductId> parse(String text) {
        return HexId.isValid(text) ? Optional.of(new ProductId(text)) : Optional.empty();
    }

    /** By time of making. */
    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
