package io.soullink.domain.chat;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/** A feeling in a sign: one line of 1 to 16 code points, which is room for any emoji sequence. */
public record Emoji(String value) {
    /** @throws Rejected with {@link Reason#INVALID} if it is missing, empty or longer */
    public Emoji {
        value = Text.line("emoji", value, 1, 16);
    }
}
