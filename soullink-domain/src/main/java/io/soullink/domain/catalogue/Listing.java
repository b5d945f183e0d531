package io.soullink.domain.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of what was searched for.
 *
 * @param items in the order of their ids
 * @param next the id to go on after, while there may be more: the last one that was looked at
 */
public record Listing<I, T>(List<T> items, Optional<I> next) {
    public Listing {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
