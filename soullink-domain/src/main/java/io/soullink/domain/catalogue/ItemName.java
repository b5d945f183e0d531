package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** What a place or a product is called: one line of 1 to {@value #MAX_LENGTH} characters. */
public record ItemName(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 120;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, empty, longer, or more than a line */
    public ItemName {
        value = Text.line("name", value, 1, MAX_LENGTH);
    }
}
