package io.soullink.adapter.ws.gateway;

import io.soullink.app.SoulLink;
import io.soullink.app.call.CallService;
import io.soullink.app.call.NewCall;
import io.soullink.app.port.Actor;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Signal;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.Optional;

/** What clients send about calls: each takes the payload apart, makes one call and says what came of it. */
final class CallEvents {
    private final CallService calls;

    CallEvents(SoulLink soulLink) {
        this.calls = soulLink.calls();
    }

    Reply call(Actor actor, Payload payload) {
        UserId callee = UserId.parse(payload.text("toUserId")).orElseThrow(Rejected::notAMember);
        boolean video = payload.optionalFlag("video").orElse(false);
        return named(calls.call(actor, new NewCall(callee, room(payload), video, claimedCaller(payload))));
    }

    Reply accept(Actor actor, Payload payload) {
        return named(calls.accept(actor, room(payload)));
    }

    /** Clients that have let go of the call's room name nobody but the caller. */
    Reply reject(Actor actor, Payload payload) {
        Optional<CallRoom> room =
                payload.optionalText("roomId").filter(name -> !name.isEmpty()).map(CallRoom::new);
        EndReason reason = payload.optionalText("reason")
                .filter(EndReason.BUSY.word()::equals)
                .map(busy -> EndReason.BUSY)
                .orElse(EndReason.DECLINED);
        return named(calls.reject(actor, room, reason));
    }

    Reply end(Actor actor, Payload payload) {
        return named(calls.end(actor, room(payload)));
    }

    Reply offer(Actor actor, Payload payload) {
        return signal(actor, payload, SignalJson.offer(payload));
    }

    Reply answer(Actor actor, Payload payload) {
        return signal(actor, payload, SignalJson.answer(payload));
    }

    Reply iceCandidate(Actor actor, Payload payload) {
        return candidate(actor, payload, Signal.Candidate.Name.ICE_CANDIDATE);
    }

    Reply webrtcIceCandidate(Actor actor, Payload payload) {
        return candidate(actor, payload, Signal.Candidate.Name.WEBRTC_ICE_CANDIDATE);
    }

    Reply webrtcIce(Actor actor, Payload payload) {
        return candidate(actor, payload, Signal.Candidate.Name.WEBRTC_ICE);
    }

    private Reply candidate(Actor actor, Payload payload, Signal.Candidate.Name name) {
        return signal(actor, payload, SignalJson.candidate(payload, name));
    }

    private Reply signal(Actor actor, Payload payload, Signal signal) {
        calls.signal(actor, room(payload), signal);
        return Reply.OK;
    }

    private static Reply named(Call call) {
        return json -> json.writeStringField("callId", call.id().value());
    }

    private static CallRoom room(Payload payload) {
        return new CallRoom(payload.text("roomId"));
    }

    /** What else a client says of its caller is not read: name and face are shown as they are stored. */
    private static Optional<UserId> claimedCaller(Payload payload) {
        Optional<Payload> said = payload.optionalObject("caller");
        Optional<String> claimed =
                said.flatMap(caller -> caller.optionalText("id").or(() -> caller.optionalText("_id")));
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(UserId.parse(claimed.get())
                .orElseThrow(() -> new Rejected(Reason.FORBIDDEN, "nobody calls in another's name")));
    }
}
