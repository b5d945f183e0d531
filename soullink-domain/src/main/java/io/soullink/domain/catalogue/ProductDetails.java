package io.soullink.domain.catalogue;

import java.util.Objects;

/** All that is told of a product. */
public record ProductDetails(ItemName name, Category category, Offer offer, Presentation presentation) {
    public ProductDetails {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(presentation, "presentation");
    }

    /** The same on other terms. */
    public ProductDetails with(Offer other) {
        return new ProductDetails(name, category, other, presentation);
    }

    /** The same, presented otherwise. */
    public ProductDetails with(Presentation other) {
        return new ProductDetails(name, category, offer, other);
    }
}
