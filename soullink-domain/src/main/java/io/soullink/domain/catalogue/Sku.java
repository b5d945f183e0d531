package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** A shop's own number of an article, exactly as it is written: one line of 1 to 64 characters. */
public record Sku(String value) {
    /** @throws Rejected with {@link Reason#INVALID} if it is missing, empty, longer, or more than a line */
    public Sku {
        value = Text.line("sku", value, 1, 64);
    }
}
