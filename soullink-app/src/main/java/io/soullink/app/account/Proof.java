package io.soullink.app.account;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.User;

/** That somebody knew a user's password a moment ago. */
public final class Proof {
    private final PasswordHash password;

    Proof(PasswordHash password) {
        this.password = password;
    }

    /** @throws Rejected with {@link Reason#BAD_CREDENTIALS} if the password was changed since */
    public void requireTrueOf(User user) {
        if (!user.credentials().password().equals(password)) {
            throw new Rejected(Reason.BAD_CREDENTIALS, PasswordCheck.WRONG_PASSWORD);
        }
    }
}
