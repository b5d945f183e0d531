package io.soullink.domain.mood;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/** How sure somebody is, from 0 to 1. */
public record Confidence(double value) {
    /** @throws Rejected with {@link Reason#INVALID} if it is outside of 0 to 1, or no number */
    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw Rejected.invalid("confidence", "must be 0 to 1");
        }
        value = value + 0.0;
    }
}
