package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** A person's gender in their own word: one line of 1 to 30 characters. */
public record Gender(String value) {
    /** @throws Rejected with {@link Reason#INVALID} if it is empty, longer, or more than a line */
    public Gender {
        value = Text.line("gender", value, 1, 30);
    }
}
