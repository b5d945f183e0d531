package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** What can happen to a call, once it rings. */
public sealed interface Command {
    /** A device of the callee answers. */
    record Accept(Party by) implements Command {}

    /**
     * The callee does not want the call.
     *
     * @param reason {@link EndReason#DECLINED} or {@link EndReason#BUSY}
     */
    record Decline(Someone by, EndReason reason) implements Command {}

    /** One of the two hangs up. */
    record HangUp(Someone by) implements Command {}

    /** A device is gone. */
    record Lose(Party party) implements Command {}

    /** A device is there, anew or again. */
    record Return(Party party) implements Command {}

    /** A device speaks in the call in place of the one that takes part, which nobody noticed is gone. */
    record TakeOver(Party by) implements Command {}

    /** A server sees both devices. */
    record Vouch(Instant until) implements Command {}

    /**
     * The two may not speak any more.
     *
     * @param reason {@link EndReason#UNPAIRED} or {@link EndReason#SIGNED_OUT}
     */
    record Sever(EndReason reason) implements Command {}

    /** Time passed. */
    record PassTime() implements Command {}

    /** One of the two, on one of their devices if known. */
    record Someone(UserId user, Optional<String> device) {}
}
