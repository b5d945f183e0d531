package io.soullink.domain.user;

import java.util.Objects;

/**
 * How a person proves who they are, and what more than others that lets them do.
 *
 * @param tokenVersion from 0 upwards; a token of another version is dead
 */
public record Credentials(Email email, PasswordHash password, int tokenVersion, Standing standing) {
    public Credentials {
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(password, "password");
        if (tokenVersion < 0) {
            throw new IllegalArgumentException("tokenVersion must not be negative");
        }
        Objects.requireNonNull(standing, "standing");
    }

    /** Of whom nothing was said. */
    public Credentials(Email email, PasswordHash password, int tokenVersion) {
        this(email, password, tokenVersion, Standing.NONE);
    }

    /** A better hash of the same password: tokens live on. */
    public Credentials rehashed(PasswordHash better) {
        return new Credentials(email, better, tokenVersion, standing);
    }

    /** Another password: tokens of before die. */
    public Credentials changed(PasswordHash next) {
        return new Credentials(email, next, tokenVersion + 1, standing);
    }

    /** The same password: tokens of before die. */
    public Credentials signedOutEverywhere() {
        return changed(password);
    }

    /** The same in another standing: tokens live on, since each act asks for it anew. */
    public Credentials in(Standing next) {
        return new Credentials(email, password, tokenVersion, next);
    }
}
