package io.soullink.domain.catalogue;

import java.util.Objects;
import java.util.Optional;

/**
 * On what terms a product is to be had.
 *
 * @param sku belongs to one product
 */
public record Offer(Price price, Optional<Sku> sku, Stock stock) {
    public Offer {
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(stock, "stock");
    }

    /** The same under another article number, or under none. */
    public Offer with(Optional<Sku> other) {
        return new Offer(price, other, stock);
    }
}
