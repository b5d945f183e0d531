package io.soullink.app.port;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.PasswordHash;

/**
 * Turns passwords into hashes that tell nothing, and compares the two in a time that tells nothing. Thread-safe.
 *
 * <p>Hashing costs on purpose. An implementation may bound how much of it waits, and refuse what is beyond: both methods
 * throw {@link Rejected} with {@link Reason#TOO_MANY_ATTEMPTS} then.
 */
public interface PasswordHasher {
    /** A hash with a salt of its own. */
    PasswordHash hash(String password);

    /** Compares a password of any length with a hash; a hash that cannot be read matches nothing. */
    Verdict verify(String password, PasswordHash hash);

    /** What a comparison says. */
    enum Verdict {
        /** Another password. */
        WRONG,
        /** The password. */
        RIGHT,
        /** The password, but hashed in an old way: hash it anew and store that. */
        RIGHT_BUT_OUTDATED
    }
}
