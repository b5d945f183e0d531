package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;

/**
 * A new password: 8 to 1,024 characters, every one of which counts. What a person types to sign in is not one of these,
 * since older rules may have let it in.
 */
public record Password(String value) {
    private static final int MIN = 8;
    private static final int MAX = 1_024;

    /** @throws Rejected with {@link Reason#INVALID} if it is missing, shorter or longer */
    public Password {
        if (value == null) {
            throw Rejected.invalid("password", "is missing");
        }
        if (value.codePointCount(0, value.length()) < MIN) {
            throw Rejected.invalid("password", "must have at least " + MIN + " characters");
        }
        if (value.length() > MAX) {
            throw Rejected.invalid("password", "must have at most " + MAX + " characters");
        }
        Text.requireReadable("password", value);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
