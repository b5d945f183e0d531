package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * What a product costs, in the currency of the shop: 0 to a thousand million.
 *
 * @param hundredths of a unit, such as cents
 */
public record Price(long hundredths) {
    private static final long MAX_UNITS = 1_000_000_000;

    /** @throws Rejected with {@link Reason#INVALID} if it is negative or beyond the bound */
    public Price {
        if (hundredths < 0 || hundredths > MAX_UNITS * 100) {
            throw Rejected.invalid("price", "must be 0 to " + MAX_UNITS);
        }
    }
}
