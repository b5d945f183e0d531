package io.soullink.domain.chat;

import io.soullink.domain.call.CallId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * The sender's own id of a message, which makes sending it again harmless: 1 to {@value #MAX_LENGTH} visible ASCII
 * characters, unique for the sender in the room. Those that begin with {@code call:} are the server's.
 */
public record ClientMessageId(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 64;

    private static final String CALL = "call:";

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

    /** Under which the server says that there is a call. */
    public static ClientMessageId ofCall(CallId call) {
        return new ClientMessageId(CALL + call);
    }

    /** Whether only the server may send under it. */
    public boolean isReserved() {
        return value.startsWith(CALL);
    }

    @Override
    public String toString() {
        return value;
    }
}
