package io.soullink.domain.call;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** A call between two partners, in one of its states. What can happen to it says {@link CallRules}. */
public sealed interface Call permits Ringing, Accepted, Reconnecting, Ended {
    /** What it began with. */
    Opening opening();

    /** Counts its changes, from 1: what a change compares before it is stored. */
    long version();

    /** When time alone changes it, unless something else does before; empty for a call that is over. */
    Optional<Instant> deadline();

    /** Whether this device takes part: the caller's from the start, the callee's once it accepted. */
    boolean isBound(Party party);

    /** Where this one takes part, there or lost; empty for who does not yet, or no more. */
    Optional<Party> deviceOf(UserId user);

    /** Whether this one's device takes part, and is not there. */
    boolean isLost(UserId user);

    /** Whether this device may signal to the other one. */
    default boolean maySignal(Party party) {
        return isBound(party) && !isLost(party.user());
    }

    default CallId id() {
        return opening().id();
    }

    default CoupleId couple() {
        return opening().couple();
    }

    default CallRoom room() {
        return opening().room();
    }

    default UserId caller() {
        return opening().caller();
    }

    default UserId callee() {
        return opening().callee();
    }

    /** Whether it is not over. */
    default boolean isLive() {
        return deadline().isPresent();
    }

    /** Whether time has changed it, though nobody may have looked. */
    default boolean isDue(Instant now) {
        return deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }
}
