package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/**
 * The name by which the devices of one call speak of it: 1 to {@value #MAX_LENGTH} characters, picked by the caller. It
 * names a call among those of one couple, and nothing beyond.
 */
public record CallRoom(String value) {
    /** Code points, at most. */
    public static final int MAX_LENGTH = 64;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, longer, or holds control characters */
    public CallRoom {
        if (value == null || value.isEmpty()) {
            throw Rejected.invalid("roomId", "is missing");
        }
        if (value.length() > 2 * MAX_LENGTH || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw Rejected.invalid("roomId", "must have at most " + MAX_LENGTH + " characters");
        }
        Text.requireReadable("roomId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
