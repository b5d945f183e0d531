package io.soullink.adapter.inmemory;

import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.ProductId;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.catalogue.Sku;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Products in memory, and which article number is whose. */
final class InMemoryProducts extends InMemoryShelf<ProductId, Product> implements Products {
    private final Map<Sku, ProductId> bySku = new HashMap<>();

    @Override
    void exchange(Optional<Product> before, Optional<Product> after) {
        Optional<Sku> next = after.flatMap(InMemoryProducts::sku);
        Optional<ProductId> owner = next.map(bySku::get);
        if (owner.isPresent() && !owner.equals(before.map(Product::id))) {
            throw new Rejected(Reason.CONFLICT, "another product has this sku");
        }
        before.flatMap(InMemoryProducts::sku).ifPresent(bySku::remove);
        next.ifPresent(sku -> bySku.put(sku, after.orElseThrow().id()));
    }

    private static Optional<Sku> sku(Product product) {
        return product.details().offer().sku();
    }
}
