package io.soullink.domain.couple;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One user's standing offer to pair with whoever brings the code.
 *
 * @param expiresAt from this moment on the code is dead
 */
public record Invitation(CodeDigest code, UserId inviter, Instant expiresAt) {
    /** How long a code works. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    public Invitation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(inviter, "inviter");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * The pair that would come of it if {@code invitee} brought the code at {@code now}.
     *
     * @throws Rejected with {@link Reason#UNKNOWN_CODE} if the code is dead, {@link Reason#OWN_CODE} if it is the
     *     invitee's own
     */
    public Pair redeemedBy(UserId invitee, Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new Rejected(Reason.UNKNOWN_CODE, "no such code");
        }
        if (invitee.equals(inviter)) {
            throw new Rejected(Reason.OWN_CODE, "this is your own code: give it to your partner");
        }
        return new Pair(inviter, invitee);
    }
}
