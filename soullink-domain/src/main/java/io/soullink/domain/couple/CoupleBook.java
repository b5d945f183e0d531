package io.soullink.domain.couple;

import io.soullink.domain.shared.StorageException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where one kind of what couples write down is kept, each under an id of its own. Thread-safe; each method is atomic and
 * answers only when stored. Who asks for an entry names its couple, so that another couple's is found by nobody.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 *
 * @param <I> names an entry
 * @param <T> an entry
 */
public interface CoupleBook<I, T extends CoupleBook.Entry<I>> {
    /** What is written down, of a day. */
    interface Entry<I> {
        I id();

        CoupleId couple();

        LocalDate date();
    }

    /**
     * Adds an entry.
     *
     * @param most entries that the couple may have; those who add at the same time may go a few over it
     * @return false, and nothing is changed, if the couple has so many
     * @throws IllegalArgumentException if its id is taken
     */
    boolean add(T entry, int most);

    /** The couple's entry of this id, or empty. */
    Optional<T> find(CoupleId couple, I id);

    /** All entries of a couple, by date and then by id. */
    List<T> of(CoupleId couple);

    /**
     * Changes an entry.
     *
     * @param change from what is stored to what shall be; pure, since it may run more than once; leaves id and couple as
     *     they are. What it throws passes through, and nothing is stored
     * @return the entry as stored, or empty if the couple has none of this id
     */
    Optional<T> update(CoupleId couple, I id, UnaryOperator<T> change);

    /** Takes an entry away; false if the couple has none of this id. */
    boolean remove(CoupleId couple, I id);

    /** Forgets all entries of a couple; once is enough. */
    void erase(CoupleId couple);
}
