package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which items are asked for: those of all these terms, from one id on.
 *
 * @param terms the one first that will cut the search shortest; none for everything
 * @param after the last id that is not asked for any more; empty from the first on
 */
public record Search<I>(List<Term> terms, Optional<I> after, int limit) {
    /** Items in a list that asks for no number. */
    public static final int DEFAULT_LIMIT = 100;

    /** Items in a list, at most. */
    public static final int MAX_LIMIT = 500;

    private static final int MAX_TERMS = 10;
    private static final Comparator<Term> SHARPEST_FIRST = Comparator.comparing(Term::kind)
            .thenComparing(
                    Comparator.comparing((Term term) -> term.text().length()).reversed());

    /**
     * @throws Rejected with {@link Reason#INVALID} if the limit is not 1 to {@value #MAX_LIMIT}, or there are too many
     *     terms
     */
    public Search {
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Rejected.invalid("limit", "must be 1 to " + MAX_LIMIT);
        }
        terms = terms.stream().distinct().sorted(SHARPEST_FIRST).toList();
        if (terms.size() > MAX_TERMS) {
            throw Rejected.invalid("name", "must have at most " + MAX_TERMS + " words, filters included");
        }
    }

    /** The first of all. */
    public static <I> Search<I> first(int limit) {
        return new Search<>(List.of(), Optional.empty(), limit);
    }

    /** The same from another id on. */
    public Search<I> after(I id) {
        return new Search<>(terms, Optional.of(id), limit);
    }
}
