package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/**
 * A session description (RFC 8866) as a device wrote it: text of 1 to {@value #MAX_LENGTH} characters. What it says is
 * between the two devices.
 */
public record Sdp(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 16_384;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, longer, or holds control characters */
    public Sdp {
        if (value == null || value.isEmpty()) {
            throw Rejected.invalid("sdp", "is missing");
        }
        if (value.length() > MAX_LENGTH) {
            throw Rejected.invalid("sdp", "must have at most " + MAX_LENGTH + " characters");
        }
        Text.requireReadable("sdp", value);
    }

    /** Hides the text: it holds addresses and keys. */
    @Override
    public String toString() {
        return "Sdp[hidden]";
    }
}
