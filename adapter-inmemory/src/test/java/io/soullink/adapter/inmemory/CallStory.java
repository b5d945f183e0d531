package io.soullink.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.call.CallService;
import io.soullink.app.call.NewCall;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Signal;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two people with two devices each, who do anything, and what must hold all the while. */
final class CallStory {
    /** The first half is Ada's, the second Bob's. */
    static final int DEVICES = 4;

    private final InMemorySoulLink soul = InMemorySoulLink.start();
    private final UserId ada = soul.register("Ada");
    private final UserId bob = soul.register("Bob");
    private final CoupleId couple = soul.pair(ada, bob).id();
    private final Actor[] devices =
            Stream.of(ada, ada, bob, bob).map(soul::connect).toArray(Actor[]::new);
    private final boolean[] connected = {true, true, true, true};
    private final Map<CallId, Ended> over = new HashMap<>();
    private final Map<CallId, Call> known = new HashMap<>();
    private final Map<Actor, Integer> signalsHeard = new HashMap<>();

    /** What somebody may do. */
    enum Deed {
        CALL,
        ACCEPT,
        REJECT,
        END,
        SIGNAL,
        CONNECT,
        DISCONNECT,
        WAIT_A_LITTLE,
        WAIT_LONG,
        SIGN_OUT,
        PART_AND_PAIR
    }

    /** One thing that is done on one device, about a call in one of two rooms. */
    record Act(Deed deed, int device, int room) {}

    void play(Act act) {
        try {
            perform(act);
        } catch (Rejected refusal) {
            // Changes nothing, which is what is looked at next.
        }
        Calls calls = soul.link().storage().calls();
        calls.liveOf(couple).ifPresent(call -> known.put(call.id(), call));
    }

    private void perform(Act act) {
        Actor actor = devices[act.device()];
        CallRoom room = new CallRoom("room" + act.room());
        CallService calls = soul.link().calls();
        switch (act.deed()) {
            case CALL -> known.computeIfAbsent(call(actor, room).id(), id -> find(id));
            case ACCEPT ->
                assertThat(calls.accept(actor, room).isBound(party(actor))).isTrue();
            case REJECT ->
                assertThat(calls.reject(actor, Optional.of(room), EndReason.DECLINED)
                                .isLive())
                        .isFalse();
            case END -> assertThat(calls.end(actor, room).isLive()).isFalse();
            case SIGNAL -> signal(actor, room);
            case CONNECT -> connect(act.device());
            case DISCONNECT -> disconnect(act.device());
            case WAIT_A_LITTLE -> soul.advance(Duration.ofSeconds(7));
            case WAIT_LONG -> soul.advance(Duration.ofSeconds(31));
            case SIGN_OUT -> soul.link().accounts().signOutEverywhere(actor);
            case PART_AND_PAIR -> {
                soul.part(ada);
                assertThat(soul.link().storage().calls().liveOf(couple)).isEmpty();
                soul.pair(ada, bob);
            }
        }
    }

    private Call call(Actor actor, CallRoom room) {
        UserId partner = actor.user().equals(ada) ? bob : ada;
        return soul.link().calls().call(actor, new NewCall(partner, room, true, Optional.empty()));
    }

    private void signal(Actor actor, CallRoom room) {
        Signal signal = new Signal.Candidate(
                Signal.Candidate.Name.WEBRTC_ICE, "c", Optional.empty(), Optional.empty(), Optional.empty());
        soul.link().calls().signal(actor, room, signal);
        assertThat(soul.link().storage().calls().liveOf(couple).orElseThrow().isBound(party(actor)))
                .isTrue();
    }

    /** A device that comes back has another name, as one does whose connection could not be recovered. */
    private void connect(int device) {
        if (!connected[device]) {
            devices[device] = soul.connect(devices[device].user());
            connected[device] = true;
        }
    }

    private void disconnect(int device) {
        if (connected[device]) {
            soul.disconnect(devices[device]);
            connected[device] = false;
        }
    }

    /** Nobody does anything any more. */
    void end() {
        for (int device = 0; device < DEVICES; device++) {
            disconnect(device);
        }
        soul.advance(Duration.ofSeconds(31));
        soul.advance(Duration.ofSeconds(31));
    }

    void assertSound() {
        assertOneLives();
        assertEndsAreFinal();
        assertBoundDevicesAloneHeardSignals();
    }

    void assertAllOver() {
        assertThat(soul.link().storage().calls().liveOf(couple)).isEmpty();
        List<Call> ended = known.keySet().stream().map(this::find).toList();
        assertThat(ended).allSatisfy(call -> assertThat(call.isLive()).isFalse());
        assertThat(soul.history(ada).stream().map(message -> message.body()))
                .containsExactlyInAnyOrderElementsOf(
                        ended.stream().map(CallEntry::of).toList());
    }

    private void assertOneLives() {
        Optional<Call> live = soul.link().storage().calls().liveOf(couple);
        assertThat(known.keySet().stream().map(this::find).filter(Call::isLive))
                .hasSameElementsAs(live.stream().toList());
    }

    private void assertEndsAreFinal() {
        for (CallId id : known.keySet()) {
            if (find(id) instanceof Ended ended) {
                assertThat(over.computeIfAbsent(id, first -> ended)).isEqualTo(ended);
            }
        }
    }

    private void assertBoundDevicesAloneHeardSignals() {
        Optional<Call> live = soul.link().storage().calls().liveOf(couple);
        for (Actor device : devices) {
            int heard = (int) soul.heardBy(device).stream()
                    .filter(LiveEvent.Signalled.class::isInstance)
                    .count();
            if (heard > signalsHeard.getOrDefault(device, 0)) {
                assertThat(live.orElseThrow().isBound(party(device))).isTrue();
            }
            signalsHeard.put(device, heard);
        }
    }

    private Call find(CallId id) {
        return soul.link().storage().calls().find(id).orElseThrow();
    }

    private static Party party(Actor actor) {
        return new Party(actor.user(), actor.device().orElseThrow().value());
    }
}
