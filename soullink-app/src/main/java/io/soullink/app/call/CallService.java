package io.soullink.app.call;

import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.Presence;
import io.soullink.app.room.Rooms;
import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Command;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Meeting;
import io.soullink.domain.call.Opening;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.call.Signal;
import io.soullink.domain.call.VideoCodecs;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Calls between partners. Thread-safe.
 *
 * <p>What changes a call is stored before anybody is told. Where a method throws {@link Rejected}, nothing was changed.
 * Methods that need a device throw {@link IllegalArgumentException} for an actor on none.
 *
 * <p>Who has a part in a call and speaks in it on a device that connected after the one in the call was last heard there,
 * is back before that one is missed: the new device takes its place, by calling again in the same room, accepting,
 * signalling or hanging up.
 */
public final class CallService {
    private final Calls calls;
    private final Rooms rooms;
    private final Line line;
    private final Environment environment;
    private final CallSettings settings;
    private final CallNews news;
    private final CallChanges changes;
    private final CallKeeper keeper;

    /** Connects the partners whom {@code rooms} lets in. */
    public CallService(Kept kept, Rooms rooms, Line line, Environment environment, CallSettings settings) {
        this.calls = kept.calls();
        this.rooms = rooms;
        this.line = line;
        this.environment = environment;
        this.settings = settings;
        this.news = new CallNews(kept.users(), line.live(), line.links());
        CallEntries entries = new CallEntries(kept.messages(), line.live(), environment);
        this.changes = new CallChanges(calls, news, entries);
        this.keeper = new CallKeeper(calls, rooms, changes, entries, environment);
    }

    /** What calls need kept. */
    public record Kept(Calls calls, Messages messages, Users users) {}

    /** The way to devices, and how the caller's picture is written for them. */
    public record Line(LiveEvents live, Presence presence, MediaLinks links) {}

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
        if (call.claimedCaller()
                .filter(claimed -> !claimed.equals(actor.user()))
                .isPresent()) {
            throw new Rejected(Reason.FORBIDDEN, "nobody calls in another's name");
        }
        Party caller = party(actor);
        return rooms.answerInOrderOf(
                        actor.user(),
                        couple -> Optional.of(couple)
                                .filter(own -> own.partnerOf(actor.user()).equals(call.callee()))
                                .map(own -> begin(opening(own, actor.user(), call), caller))
                                .map(live -> keeper.attended(live, caller)))
                .orElseThrow(() -> new Rejected(Reason.NOT_A_MEMBER, "you can call your partner only"));
    }

    /**
     * Answers the call that rings in this room, on the device that the actor is on.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if the actor has no such call, {@link Reason#FORBIDDEN} if it is the
     *     actor's own, {@link Reason#CONFLICT} if another device answered it or it is over
     */
    public Call accept(Actor actor, CallRoom room) {
        Party callee = party(actor);
        return rooms.answerInOrderOf(
                        actor.user(),
                        couple -> named(room)
                                .apply(couple)
                                .map(call -> call.callee().equals(actor.user()) ? keeper.spokenOn(call, callee) : call)
                                .map(call -> changes.change(call, new Command.Accept(callee), environment.now()))
                                .map(call -> keeper.attended(call, callee)))
                .orElseThrow(CallService::noSuchCall);
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
        EndReason told = reason == EndReason.BUSY ? reason : EndReason.DECLINED;
        Command decline = new Command.Decline(someone(actor), told);
        return change(actor, room.map(this::named).orElse(couple -> calls.liveOf(couple.id())), decline);
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
        return change(actor, spokenOf(actor, room), new Command.HangUp(someone(actor)));
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
        Party from = party(actor);
        rooms.answerInOrderOf(
                        actor.user(),
                        couple -> calls.liveOf(couple.id())
                                .filter(call -> call.room().equals(room))
                                .map(call -> heardFrom(call, from))
                                .filter(call -> call.maySignal(from))
                                .map(call -> pass(call, from, signal))
                                .map(call -> keeper.attended(call, from)))
                .orElseThrow(() -> new Rejected(Reason.FORBIDDEN, "only the two devices of a call signal in it"));
    }

    /**
     * The couple's calls that are over, newest first.
     *
     * @param before calls before this one, if present
     * @throws Rejected with {@link Reason#NOT_A_MEMBER}, or {@link Reason#INVALID} if the limit is not 1 to {@link
     *     CallLog#MAX_LIMIT}
     */
    public CallLog log(Actor actor, CoupleId couple, Optional<CallId> before, int limit) {
        if (limit < 1 || limit > CallLog.MAX_LIMIT) {
            throw Rejected.invalid("limit", "must be 1 to " + CallLog.MAX_LIMIT);
        }
        rooms.enter(actor, couple);
        return calls.log(couple, before, limit);
    }

    /** The servers that help devices connect, with credentials for the actor that are good for an hour. */
    public IceServers iceServers(Actor actor) {
        return TurnCredentials.servers(settings, actor.user(), environment.now());
    }

    /** The room of the couple's live call, or empty. Whoever asks has to be let in before. */
    public Optional<CallRoom> liveRoomOf(CoupleId couple) {
        Instant now = environment.now();
        return calls.liveOf(couple)
                .filter(call -> call instanceof Accepted || !call.isDue(now))
                .map(Call::room);
    }

    /**
     * The actor's device is there: what rings for it is heard on it, and a call that lost the actor goes on on it. To be
     * called once the device can hear, and before it acts; for each connection, if one device may have several.
     */
    public void deviceConnected(Actor actor) {
        keeper.connected(party(actor));
    }

    /** The same as {@link #deviceLost(Actor, Duration)} for a loss that was noticed at once. */
    public void deviceLost(Actor actor) {
        deviceLost(actor, Duration.ZERO);
    }

    /**
     * A connection of the actor's device is gone. With the last one, a call that it is in has 15 seconds, or goes on on a
     * device of theirs that connected since the lost one was last known to be there.
     *
     * @param unnoticed how long ago that may have been
     */
    public void deviceLost(Actor actor, Duration unnoticed) {
        keeper.lost(party(actor), unnoticed);
    }

    /** Ends the call of two who are no couple any more. To be called in their room's order. */
    public void parted(Couple couple) {
        sever(couple, EndReason.UNPAIRED);
    }

    /** Ends the call that a user is in, who ended all of their sessions. */
    public void signedOut(UserId user) {
        rooms.inOrderOf(user, couple -> sever(couple, EndReason.SIGNED_OUT));
    }

    /** Does what has come due. To be called about once a second. */
    public void tick() {
        keeper.tick();
    }

    private Opening opening(Couple couple, UserId caller, NewCall call) {
        CallId id = new CallId(environment.ids().next());
        return new Opening(id, couple.id(), call.room(), caller, call.callee(), call.video(), environment.now());
    }

    private Call begin(Opening opening, Party caller) {
        boolean reached = line.presence().isPresent(opening.callee());
        Call live = changes.begin(Ringing.first(opening, caller.device(), reached), environment.now());
        if (live.id().equals(opening.id())) {
            return live;
        }
        boolean again = live.caller().equals(caller.user()) && live.room().equals(opening.room());
        Call met = again ? keeper.spokenOn(live, caller) : live;
        if (Meeting.of(met, caller, opening.room()) == Meeting.BUSY) {
            news.tellBusy(caller, opening.room());
            throw new Rejected(Reason.CONFLICT, "you two are in another call");
        }
        return changes.change(met, new Command.Return(caller), environment.now());
    }

    /** The couple's live call of this name, or, if there is none, its last one. */
    private Function<Couple, Optional<Call>> named(CallRoom room) {
        return couple -> Stream.concat(
                        calls.liveOf(couple.id()).stream(),
                        calls.log(couple.id(), Optional.empty(), 1).calls().stream())
                .filter(call -> call.room().equals(room))
                .findFirst();
    }

    /** The same, as it is once the actor speaks in it. */
    private Function<Couple, Optional<Call>> spokenOf(Actor actor, CallRoom room) {
        return couple -> named(room)
                .apply(couple)
                .map(call -> actor.device().isPresent() ? keeper.spokenOn(call, party(actor)) : call);
    }

    private Call change(Actor actor, Function<Couple, Optional<Call>> which, Command command) {
        return rooms.answerInOrderOf(
                        actor.user(),
                        couple -> which.apply(couple)
                                .map(call -> keeper.heard(call, actor.user()))
                                .map(call -> changes.change(call, command, environment.now())))
                .orElseThrow(CallService::noSuchCall);
    }

    /** The call after one of its sides was heard: a device that speaks in place of a lost one is there. */
    private Call heardFrom(Call call, Party from) {
        Instant now = environment.now();
        Call spoken = keeper.spokenOn(changes.change(call, new Command.PassTime(), now), from);
        Call current = keeper.heard(spoken, from.user());
        return current.isLost(from.user()) ? changes.change(current, new Command.Return(from), now) : current;
    }

    private Call pass(Call call, Party from, Signal signal) {
        changes.pass(call, call.opening().partnerOf(from.user()), ordered(signal), environment.now());
        return call;
    }

    private Signal ordered(Signal signal) {
        if (signal instanceof Signal.Offer offer) {
            return new Signal.Offer(VideoCodecs.prefer(settings.videoCodecs(), offer.sdp()));
        } else if (signal instanceof Signal.Answer answer) {
            return new Signal.Answer(VideoCodecs.prefer(settings.videoCodecs(), answer.sdp()), answer.provisional());
        }
        return signal;
    }

    private void sever(Couple couple, EndReason reason) {
        calls.liveOf(couple.id()).ifPresent(call -> changes.change(call, new Command.Sever(reason), environment.now()));
    }

    private static Rejected noSuchCall() {
        return new Rejected(Reason.NOT_FOUND, "no such call");
    }

    private static Party party(Actor actor) {
        return actor.device()
                .map(device -> new Party(actor.user(), device.value()))
                .orElseThrow(() -> new IllegalArgumentException("actor must be on a device"));
    }

    private static Command.Someone someone(Actor actor) {
        return new Command.Someone(actor.user(), actor.device().map(DeviceId::value));
    }
}
