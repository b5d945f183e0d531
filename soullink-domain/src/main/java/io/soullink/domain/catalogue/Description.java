package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** What people are told of an item: up to {@value #MAX_LENGTH} characters, may be empty. */
public record Description(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 4_000;

    /** Says nothing. */
    public static final Description NONE = new Description("");

    /** @throws Rejected with {@link Reason#INVALID} if it is missing or longer */
    public Description {
        value = Text.lines("description", value, 0, MAX_LENGTH);
    }
}
