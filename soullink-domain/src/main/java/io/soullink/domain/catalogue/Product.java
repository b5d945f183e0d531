package io.soullink.domain.catalogue;

import io.soullink.domain.catalogue.Term.Kind;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What partners can give each other. */
public record Product(ProductId id, ProductDetails details) implements Item<ProductId> {
    public Product {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(details, "details");
    }

    /** The same product, told otherwise. */
    public Product with(ProductDetails other) {
        return new Product(id, other);
    }

    /** The beginnings of its name's words, and its category. */
    @Override
    public Set<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>(Term.beginnings(details.name()));
        Term.said(Kind.CATEGORY, details.category().value()).ifPresent(terms::add);
        return terms;
    }
}
