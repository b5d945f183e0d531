package io.soullink.app.port;

import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Makes and reads the tokens by which a user proves who they are. Thread-safe. */
public interface AccessTokens {
    /** A new token for this user at this token version. */
    String issue(UserId user, int version);

    /** What a token says, if it is one of ours, untouched and in its time; empty for anything else, null included. */
    Optional<Claims> verify(String token);

    /**
     * What a token says. Whether its version is still the user's is for the caller to look up.
     *
     * @param expiresAt from this moment on the token is dead
     */
    record Claims(UserId user, int version, Instant expiresAt) {
        public Claims {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }
    }
}
