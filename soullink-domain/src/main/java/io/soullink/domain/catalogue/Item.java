package io.soullink.domain.catalogue;

import java.util.Set;

/**
 * What stands in the catalogue.
 *
 * @param <I> its id
 */
public sealed interface Item<I> permits Place, Product {
    /** Stays the same for good. */
    I id();

    /** All that it is found by. */
    Set<Term> terms();
}
