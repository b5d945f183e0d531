package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** What a person is called: one line of 2 to 50 characters. */
public record PersonName(String value) {
    /** @throws Rejected with {@link Reason#INVALID} if it is shorter, longer, or more than a line */
    public PersonName {
        value = Text.line("name", value, 2, 50);
    }
}
