package io.soullink.app.room;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.function.Function;

/** The rooms that a couple's signs and emotions may name: the couple's own, and that of its live call. */
public final class LiveRooms {
    private final Couples couples;
    private final Rooms rooms;
    private final CallRooms calls;

    /** The doors of {@code rooms}, and of the calls that {@code calls} knows. */
    public LiveRooms(Couples couples, Rooms rooms, CallRooms calls) {
        this.couples = couples;
        this.rooms = rooms;
        this.calls = calls;
    }

    /**
     * Does something in the actor's couple's room, in its order; see {@link Rooms#inOrder(Actor,
     * io.soullink.domain.couple.CoupleId, Function)}.
     *
     * @param room as the actor names it
     * @throws Rejected with {@link Reason#NOT_A_MEMBER}, with nothing done, if it is neither the room of the actor's live
     *     couple nor that of its live call
     */
    public <T> T inOrder(Actor actor, String room, Function<Couple, T> action) {
        Couple couple = couples.knownCoupleOf(actor.user())
                .filter(one -> isOf(one, room))
                .orElseThrow(Rejected::notAMember);
        return rooms.inOrder(couple.id(), () -> action.apply(rooms.enter(actor, couple.id())));
    }

    private boolean isOf(Couple couple, String room) {
        return couple.id().value().equals(room)
                || calls.liveRoomOf(couple.id()).filter(room::equals).isPresent();
    }
}
