package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** How many pieces of a product are there: 0 to {@value #MOST_PIECES}. */
public record Stock(int pieces) {
    /** Pieces, at most. */
    public static final int MOST_PIECES = 1_000_000_000;

    /** Sold out. */
    public static final Stock NONE = new Stock(0);

    /** @throws Rejected with {@link Reason#INVALID} if it is negative or beyond the bound */
    public Stock {
        if (pieces < 0 || pieces > MOST_PIECES) {
            throw Rejected.invalid("stock", "must be 0 to " + MOST_PIECES);
        }
    }
}
