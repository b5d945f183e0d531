package io.soullink.domain.event;

import io.soullink.domain.shared.HexId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** Names a place of the catalogue, which may have gone since. */
public record PlaceRef(String value) {
    /** @throws Rejected with {@link Reason#INVALID} unless it is 24 lower-case hexadecimal digits */
    public PlaceRef {
        if (!HexId.isValid(value)) {
            throw Rejected.invalid("placeId", "must be the id of a place");
        }
    }
}
