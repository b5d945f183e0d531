package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A call in which the two speak.
 *
 * @param callerAt the caller, on the device that takes part
 * @param calleeAt the callee, on the device that takes part
 * @param vouchedUntil until when a server says that the devices are there; if it says so no longer, because it is gone
 *     itself, both devices count as lost
 */
public record Accepted(
        Opening opening, long version, Party callerAt, Party calleeAt, Instant answeredAt, Instant vouchedUntil)
        implements Call {
    /** How long a server's word for the devices is good. */
    public static final Duration VOUCHED = Duration.ofSeconds(60);

    /** @throws IllegalArgumentException if a party is not who it should be */
    public Accepted {
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(vouchedUntil, "vouchedUntil");
        if (!callerAt.user().equals(opening.caller()) || !calleeAt.user().equals(opening.callee())) {
            throw new IllegalArgumentException("callerAt must be the caller, calleeAt the callee");
        }
    }

    /** When nobody vouches for the devices any more. */
    @Override
    public Optional<Instant> deadline() {
        return Optional.of(vouchedUntil);
    }

    /** Where one of the two takes part. */
    public Party partyOf(UserId user) {
        return user.equals(opening.caller()) ? callerAt : calleeAt;
    }

    /** Never. */
    @Override
    public boolean isLost(UserId user) {
        return false;
    }

    @Override
    public Optional<Party> deviceOf(UserId user) {
        return Optional.of(partyOf(user)).filter(party -> party.user().equals(user));
    }

    @Override
    public boolean isBound(Party party) {
        return party.equals(callerAt) || party.equals(calleeAt);
    }
}
