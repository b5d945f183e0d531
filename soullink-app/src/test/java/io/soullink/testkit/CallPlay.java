package io.soullink.testkit;

import io.soullink.app.Storage;
import io.soullink.app.call.CallService;
import io.soullink.app.call.NewCall;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Caller;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Sdp;
import io.soullink.domain.call.Signal;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ada and Bob, each with a phone and a tablet that are connected, and what those hear of calls. */
final class CallPlay {
    final Actor adasPhone;
    final Actor adasTablet;
    final Actor bobsPhone;
    final Actor bobsTablet;

    private final Rehearsal rehearsal;

    private CallPlay(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        adasPhone = Rehearsal.on(rehearsal.ada, "ada-phone");
        adasTablet = Rehearsal.on(rehearsal.ada, "ada-tablet");
        bobsPhone = Rehearsal.on(rehearsal.bob, "bob-phone");
        bobsTablet = Rehearsal.on(rehearsal.bob, "bob-tablet");
    }

    static CallPlay ofACouple(Storage storage) {
        CallPlay play = withBobAway(storage);
        play.connect(play.bobsPhone);
        play.connect(play.bobsTablet);
        play.forgetHeard();
        return play;
    }

    static CallPlay withBobAway(Storage storage) {
        CallPlay play = new CallPlay(Rehearsal.ofACouple(storage));
        play.connect(play.adasPhone);
        play.connect(play.adasTablet);
        return play;
    }

    static CallRoom room(String name) {
        return new CallRoom(name);
    }

    static Signal offer(String text) {
        return new Signal.Offer(new Sdp(text));
    }

    static Signal answer(String text) {
        return new Signal.Answer(new Sdp(text), false);
    }

    static Signal candidate(String line) {
        return new Signal.Candidate(
                Signal.Candidate.Name.WEBRTC_ICE, line, Optional.of("0"), Optional.of(0), Optional.empty());
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    CallService calls() {
        return rehearsal.link.calls();
    }

    /** Ada, as Bob sees who calls. */
    Caller ada() {
        return new Caller(rehearsal.ada, new PersonName("Ada"), Optional.empty());
    }

    Call call(Actor caller, String room) {
        UserId partner = caller.user().equals(rehearsal.bob) ? rehearsal.ada : rehearsal.bob;
        return calls().call(caller, new NewCall(partner, room(room), true, Optional.empty()));
    }

    /** Calls the partner in another's name. */
    Call callAs(Actor caller, UserId claimed) {
        return calls().call(caller, new NewCall(rehearsal.bob, room("room"), true, Optional.of(claimed)));
    }

    Call accept(Actor callee, String room) {
        return calls().accept(callee, room(room));
    }

    Call end(Actor actor, String room) {
        return calls().end(actor, room(room));
    }

    void signal(Actor actor, Signal signal) {
        calls().signal(actor, room("room"), signal);
    }

    /** Both are in a call, on their phones. */
    Call talk() {
        call(adasPhone, "room");
        return accept(bobsPhone, "room");
    }

    CallLog log(int limit, Optional<CallId> before) {
        return calls().log(adasPhone, rehearsal.room(), before, limit);
    }

    /** The call that ended last. */
    Ended last() {
        return log(1, Optional.empty()).calls().get(0);
    }

    void connect(Actor device) {
        rehearsal.connect(device.user(), device.device().orElseThrow().value());
    }

    void disconnect(Actor device) {
        rehearsal.disconnect(device);
    }

    /** A device is found to be gone that may have been for as long as a ping is waited for. */
    void timeOut(Actor device) {
        calls().deviceLost(device, Duration.ofSeconds(45));
    }

    /** A device connects, a second after everything before. */
    Actor arrival(UserId user, String device) {
        advance(Duration.ofSeconds(1));
        Actor fresh = Rehearsal.on(user, device);
        connect(fresh);
        forgetHeard();
        return fresh;
    }

    void advance(Duration duration) {
        rehearsal.advance(duration);
    }

    void forgetHeard() {
        rehearsal.forgetHeard();
    }

    /** What a device heard of calls, in order: the conversation and presence left out. */
    List<LiveEvent> heardOn(Actor device) {
        return rehearsal.heardOn(device).stream().filter(CallPlay::isOfACall).toList();
    }

    private static boolean isOfACall(LiveEvent event) {
        return event instanceof LiveEvent.IncomingCall
                || event instanceof LiveEvent.CallAccepted
                || event instanceof LiveEvent.CallRejected
                || event instanceof LiveEvent.CallEnded
                || event instanceof LiveEvent.Signalled;
    }
}
