package io.soullink.domain.user;

import java.util.Objects;

/**
 * How a person proves who they are.
 *
 * @param tokenVersion from 0 upwards; a token of another version is dead
 */
public record Credentials(Email email, PasswordHash password, int tokenVersion) {
    public Credentials {
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(password, "password");
        if (tokenVersion < 0) {
            throw new IllegalArgumentException("tokenVersion must not be negative");
        }
    }

    /** A better hash of the same password: tokens live on. */
    public Credentials rehashed(PasswordHash better) {
        return new Credentials(email, better, tokenVersion);
    }

    /** Another password: tokens of before die. */
    public Credentials changed(PasswordHash next) {
        return new Credentials(email, next, tokenVersion + 1);
    }

    /** The same password: tokens of before die. */
    public Credentials signedOutEverywhere() {
        return changed(password);
    }
}
