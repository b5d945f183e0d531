package io.soullink.domain.catalogue;

import io.soullink.domain.shared.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where items of one kind are kept. Thread-safe; each method is atomic and answers only when stored.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 *
 * @param <I> the items' ids
 */
public interface Shelf<I, T extends Item<I>> {
    /**
     * Stores a new item.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    void add(T item);

    /** The item of this id, or empty. */
    Optional<T> find(I id);

    /**
     * The items of these ids, as far as they are there, in the order of their ids.
     *
     * @throws IllegalArgumentException if there are more ids than {@link Search#MAX_LIMIT}
     */
    List<T> findAll(Set<I> ids);

    /** What is searched for. Costs what the sharpest term leaves, and not what the shelf holds. */
    Listing<I, T> list(Search<I> search);

    /**
     * Changes an item without losing what others change at the same time.
     *
     * @param change from what is stored to what shall be; pure, since it may run more than once; keeps the id. What it
     *     throws passes through, and nothing is stored
     * @return the item as stored, or empty if there is none of this id
     */
    Optional<T> update(I id, UnaryOperator<T> change);

    /**
     * Takes an item away.
     *
     * @return false if there was none of this id
     */
    boolean remove(I id);
}
