package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** What a person says of themselves: up to 200 characters, may be empty. */
public record Status(String value) {
    /** Says nothing. */
    public static final Status NONE = new Status("");

    /** @throws Rejected with {@link Reason#INVALID} if it is missing or longer */
    public Status {
        value = Text.lines("status", value, 0, 200);
    }
}
