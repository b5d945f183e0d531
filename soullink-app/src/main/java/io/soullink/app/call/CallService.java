package io.soullink.app.call;

import io.soullink.app.port.Actor;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Signal;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.Optional;

/**
 * Calls between partners. Thread-safe.
 *
 * <p>What changes a call is stored before anybody is told. Where a method throws {@link Rejected}, nothing was changed.
 * Methods that need a device throw {@link IllegalArgumentException} for an actor on none.
 */
public final class CallService {
    /** Serves these calls. */
    public CallService(Calls calls) {}

    /**
     * Calls the actor's partner, from the device that the actor is on: all of the partner's devices ring for 30 seconds,
     * those too that connect meanwhile. Asked again from the same device for the same room, it is the same call still. If
     * the partner is calling the actor already, that call is the answer, and the device hears it ring: it is to be
     * accepted.
     *
     * @return the call that lives now
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} unless {@code callee} is the actor's partner, {@link
     *     Reason#FORBIDDEN} if the claimed caller is not the actor, {@link Reason#CONFLICT} if the couple is in another call:
     *     the device hears {@code CallRejected} for {@link EndReason#BUSY} then
     */
    public Call call(Actor actor, NewCall call) {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers the call that rings in this room, on the device that the actor is on.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if the actor has no such call, {@link Reason#FORBIDDEN} if it is the
     *     actor's own, {@link Reason#CONFLICT} if another device answered it or it is over
     */
    public Call accept(Actor actor, CallRoom room) {
        throw new UnsupportedOperationException();
    }

    /**
     * Refuses the call that rings.
     *
     * @param room of the call, if the client says; otherwise whatever rings for the actor
     * @param reason {@link EndReason#DECLINED} or {@link EndReason#BUSY}; others count as the former
     * @return the call, over
     * @throws Rejected with {@link Reason#NOT_FOUND} if nothing rings for the actor there, {@link Reason#CONFLICT} if it
     *     was accepted
     */
    public Call reject(Actor actor, Optional<CallRoom> room, EndReason reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the call in this room, whatever its state; once is enough. A call that rings is cancelled by its caller and
     * declined by its callee. An accepted one is ended by one of its two devices, or by a partner on no device.
     *
     * @return the call, over
     * @throws Rejected with {@link Reason#NOT_FOUND} if the actor has no such call, {@link Reason#FORBIDDEN} on a device
     *     that has no part in it
     */
    public Call end(Actor actor, CallRoom room) {
        throw new UnsupportedOperationException();
    }

    /**
     * Passes a signal on to the other device of the call: at most once, in order. Before the call is accepted only the
     * caller's device may speak, and what it says is held for the device that accepts; so is what is said to a device that
     * is lost and may come back.
     *
     * @throws Rejected with {@link Reason#FORBIDDEN} from anything but one of the call's two devices, also if there is no
     *     such call; {@link Reason#INVALID} for a description that cannot be read
     */
    public void signal(Actor actor, CallRoom room, Signal signal) {
        throw new UnsupportedOperationException();
    }

    /**
     * The couple's calls that are over, newest first.
     *
     * @param before calls before this one, if present
     * @throws Rejected with {@link Reason#NOT_A_MEMBER}, or {@link Reason#INVALID} if the limit is not 1 to {@link
     *     CallLog#MAX_LIMIT}
     */
    public CallLog log(Actor actor, CoupleId couple, Optional<CallId> before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The servers that help devices connect, with credentials for the actor that are good for an hour. */
    public IceServers iceServers(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The room of the couple's live call, or empty. Whoever asks has to be let in before. */
    public Optional<CallRoom> liveRoomOf(CoupleId couple) {
        throw new UnsupportedOperationException();
    }

    /**
     * The actor's device is there: what rings for it is heard on it, and a call that lost the actor goes on on it. To be
     * called once the device can hear; for each connection, if one device may have several.
     */
    public void deviceConnected(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A connection of the actor's device is gone. With the last one, a call that it is in has 15 seconds. */
    public void deviceLost(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Ends the call of two who are no couple any more. To be called in their room's order. */
    public void parted(Couple couple) {
        throw new UnsupportedOperationException();
    }

    /** Ends the call that a user is in, who ended all of their sessions. */
    public void signedOut(UserId user) {
        throw new UnsupportedOperationException();
    }

    /** Does what has come due. To be called about once a second. */
    public void tick() {
        throw new UnsupportedOperationException();
    }
}
