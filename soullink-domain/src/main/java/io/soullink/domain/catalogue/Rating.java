package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * How good people find an item: 0 to 5 stars.
 *
 * @param hundredths of a star
 */
public record Rating(int hundredths) {
    /** Five stars. */
    public static final int MAX_HUNDREDTHS = 500;

    /** @throws Rejected with {@link Reason#INVALID} if it is outside of 0 to 5 stars */
    public Rating {
        if (hundredths < 0 || hundredths > MAX_HUNDREDTHS) {
            throw Rejected.invalid("rating", "must be 0 to 5");
        }
    }
}
