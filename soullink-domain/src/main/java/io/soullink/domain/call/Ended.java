package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that is over, for good.
 *
 * @param answeredAt when it was accepted, if it was
 */
public record Ended(
        Opening opening, long version, Optional<Instant> answeredAt, Instant endedAt, Outcome outcome, EndReason reason)
        implements Call {
    public Ended {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }

    /** None. */
    @Override
    public Optional<Instant> deadline() {
        return Optional.empty();
    }

    /** Nowhere. */
    @Override
    public Optional<Party> deviceOf(UserId user) {
        return Optional.empty();
    }

    /** Never. */
    @Override
    public boolean isBound(Party party) {
        return false;
    }

    /** Never. */
    @Override
    public boolean isLost(UserId user) {
        return false;
    }

    /** How long the two spoke; zero if nobody answered. */
    public Duration duration() {
        return answeredAt
                .map(answered -> Duration.between(answered, endedAt))
                .filter(spoken -> !spoken.isNegative())
                .orElse(Duration.ZERO);
    }
}
