package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.socketio.JsonWriter;
import io.soullink.app.port.Caller;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.chat.CallEntry;
import java.io.IOException;
import java.util.Optional;

/** The JSON names of calls. Everything is written field by field; nothing that came in goes out whole. */
final class CallJson {
    private CallJson() {}

    /** What a device hears of a call; empty for events about other things. */
    static Optional<WireEvent> event(LiveEvent event) {
        if (event instanceof LiveEvent.IncomingCall incoming) {
            return Optional.of(new WireEvent("incoming_call", inRoom(incoming.room(), json -> write(json, incoming))));
        } else if (event instanceof LiveEvent.CallAccepted accepted) {
            return Optional.of(new WireEvent(
                    "call_accepted",
                    inRoom(
                            accepted.room(),
                            json -> json.writeStringField(
                                    "callId", accepted.call().value()))));
        } else if (event instanceof LiveEvent.CallRejected rejected) {
            return Optional.of(new WireEvent(
                    "call_rejected",
                    inRoom(
                            rejected.room(),
                            json -> json.writeStringField(
                                    "reason", rejected.reason().word()))));
        } else if (event instanceof LiveEvent.CallEnded ended) {
            return Optional.of(new WireEvent("call_ended", inRoom(ended.room(), json -> write(json, ended))));
        } else if (event instanceof LiveEvent.Signalled signalled) {
            return Optional.of(SignalJson.event(signalled.signal()));
        }
        return Optional.empty();
    }

    /** A call in the conversation: {@code type: "call", call: {callId, video, outcome?, duration?}}. */
    static void writeEntry(JsonGenerator json, CallEntry entry) throws IOException {
        json.writeStringField("type", "call");
        json.writeObjectFieldStart("call");
        json.writeStringField("callId", entry.call().value());
        json.writeBooleanField("video", entry.video());
        if (entry.outcome().isPresent()) {
            json.writeStringField("outcome", entry.outcome().get().word());
            json.writeNumberField("duration", entry.duration().toSeconds());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LiveEvent.IncomingCall incoming) throws IOException {
        json.writeFieldName("caller");
        write(json, incoming.caller());
        json.writeStringField("callId", incoming.call().value());
        json.writeBooleanField("video", incoming.video());
    }

    /** The face is written under both names that clients know. */
    private static void write(JsonGenerator json, Caller caller) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", caller.id().value());
        json.writeStringField("_id", caller.id().value());
        json.writeStringField("name", caller.name().value());
        String picture = caller.picture().orElse(null);
        json.writeStringField("avatar_url", picture);
        json.writeStringField("img", picture);
        json.writeEndObject();
    }

    /** {@code duration} is in seconds; the call that goes on elsewhere has none yet. */
    private static void write(JsonGenerator json, LiveEvent.CallEnded ended) throws IOException {
        json.writeStringField("reason", ended.reason().word());
        if (ended.reason() != EndReason.ANSWERED_ELSEWHERE) {
            json.writeNumberField("duration", ended.duration().toSeconds());
        }
    }

    private static JsonWriter inRoom(CallRoom room, JsonWriter fields) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("roomId", room.value());
            fields.write(json);
            json.writeEndObject();
        };
    }
}
