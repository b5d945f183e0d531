package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** What kind of thing a product is, such as flowers: one line of up to 50 characters, may be empty. */
public record Category(String value) {
    /** Not told. */
    public static final Category NONE = new Category("");

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, longer, or more than a line */
    public Category {
        value = Text.line("category", value, 0, 50);
    }
}
