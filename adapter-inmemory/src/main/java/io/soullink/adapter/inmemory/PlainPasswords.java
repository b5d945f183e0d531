package io.soullink.adapter.inmemory;

import io.soullink.app.port.PasswordHasher;
import io.soullink.domain.user.PasswordHash;

/** Hashes nothing, which is what tests can afford and nobody else. */
final class PlainPasswords implements PasswordHasher {
    private static final String PREFIX = "$plain$";

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(PREFIX + password);
    }

    @Override
    public Verdict verify(String password, PasswordHash hash) {
        return hash.value().equals(PREFIX + password) ? Verdict.RIGHT : Verdict.WRONG;
    }
}
