package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where products are kept: of several who race for one article number, one wins. */
public interface Products extends Shelf<ProductId, Product> {
    /**
     * {@inheritDoc}
     *
     * @throws Rejected with {@link Reason#CONFLICT} if another product has the article number
     */
    @Override
    void add(Product product);

    /**
     * {@inheritDoc}
     *
     * @throws Rejected with {@link Reason#CONFLICT} if another product has the new article number
     */
    @Override
    Optional<Product> update(ProductId id, UnaryOperator<Product> change);
}
