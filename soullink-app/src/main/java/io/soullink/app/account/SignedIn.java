package io.soullink.app.account;

import io.soullink.domain.user.User;

/** A user and the token that proves it is them. */
public record SignedIn(String token, User user) {
    /** Hides the token. */
    @Override
    public String toString() {
        return "SignedIn[" + user.id() + "]";
    }
}
