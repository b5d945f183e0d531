package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that waits for an answer.
 *
 * @param callerAt the caller, on the device that called
 * @param reached whether a device of the callee was there at any time since
 * @param callerLostAt when the caller's device was lost, if it is
 */
public record Ringing(Opening opening, long version, Party callerAt, boolean reached, Optional<Instant> callerLostAt)
        implements Call {
    /** How long a call rings. It rings for an absent callee too, whose device may come online meanwhile. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException if {@code callerAt} is not the caller */
    public Ringing {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(callerLostAt, "callerLostAt");
        if (!callerAt.user().equals(opening.caller())) {
            throw new IllegalArgumentException("callerAt must be the caller");
        }
    }

    /** A call that begins. */
    public static Ringing first(Opening opening, String callerDevice, boolean reached) {
        return new Ringing(opening, 1, new Party(opening.caller(), callerDevice), reached, Optional.empty());
    }

    @Override
    public Optional<Party> deviceOf(UserId user) {
        return Optional.of(callerAt).filter(caller -> caller.user().equals(user));
    }

    @Override
    public boolean isBound(Party party) {
        return party.equals(callerAt);
    }

    @Override
    public boolean isLost(UserId user) {
        return callerLostAt.isPresent() && user.equals(callerAt.user());
    }

    /** When nobody answered, or the caller's device did not come back. */
    @Override
    public Optional<Instant> deadline() {
        Instant missed = opening.startedAt().plus(PATIENCE);
        return callerLostAt
                .map(lost -> lost.plus(Reconnecting.PATIENCE))
                .filter(missed::isAfter)
                .or(() -> Optional.of(missed));
    }
}
