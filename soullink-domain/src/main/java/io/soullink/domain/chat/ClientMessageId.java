package io.soullink.domain.chat;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * The sender's own id of a message, which makes sending it again harmless: 1 to {@value #MAX_LENGTH} visible ASCII
 * characters, unique for the sender in the room.
 */
public record ClientMessageId(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 64;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, longer, or holds other characters */
    public ClientMessageId {
        if (value == null || value.isEmpty()) {
            throw Rejected.invalid("id", "is missing");
        }
        if (value.length() > MAX_LENGTH) {
            throw Rejected.invalid("id", "must have at most " + MAX_LENGTH + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                throw Rejected.invalid("id", "must hold visible ASCII characters only");
            }
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
