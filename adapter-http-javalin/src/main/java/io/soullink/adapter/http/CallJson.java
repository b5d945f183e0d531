package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.call.IceServers;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.Ended;
import io.soullink.domain.chat.CallEntry;

/** Calls in JSON. Durations are in seconds. */
final class CallJson {
    private static final String ID = "_id";
    private static final String ROOM_ID = "roomId";
    private static final String CALLER = "caller";
    private static final String CALLEE = "callee";
    private static final String VIDEO = "video";
    private static final String STARTED_AT = "startedAt";
    private static final String ANSWERED_AT = "answeredAt";
    private static final String ENDED_AT = "endedAt";
    private static final String DURATION = "duration";
    private static final String OUTCOME = "outcome";
    private static final String CALL_ID = "callId";

    private CallJson() {}

    static ArrayNode log(CallLog log) {
        ArrayNode json = Json.array();
        log.calls().forEach(call -> json.add(call(call)));
        return json;
    }

    static ObjectNode iceServers(IceServers servers) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("iceServers");
        servers.servers().forEach(server -> list.add(iceServer(server)));
        return json.put("ttl", servers.ttl().toSeconds());
    }

    /** A call in the conversation. */
    static ObjectNode entry(CallEntry entry) {
        ObjectNode json = Json.object();
        json.put(CALL_ID, entry.call().value());
        json.put(VIDEO, entry.video());
        entry.outcome().ifPresent(outcome -> {
            json.put(OUTCOME, outcome.word());
            json.put(DURATION, entry.duration().toSeconds());
        });
        return json;
    }

    static ObjectNode call(Ended call) {
        ObjectNode json = Json.object();
        json.put(ID, call.id().value());
        json.put(ROOM_ID, call.room().value());
        json.put(CALLER, call.caller().value());
        json.put(CALLEE, call.callee().value());
        json.put(VIDEO, call.opening().video());
        json.put(STARTED_AT, Json.timestamp(call.opening().startedAt()));
        call.answeredAt().ifPresent(at -> json.put(ANSWERED_AT, Json.timestamp(at)));
        json.put(ENDED_AT, Json.timestamp(call.endedAt()));
        json.put(DURATION, call.duration().toSeconds());
        json.put(OUTCOME, call.outcome().word());
        return json;
    }

    private static ObjectNode iceServer(IceServers.IceServer server) {
        ObjectNode json = Json.object();
        ArrayNode urls = json.putArray("urls");
        server.urls().forEach(urls::add);
        server.username().ifPresent(name -> json.put("username", name));
        server.credential().ifPresent(credential -> json.put("credential", credential));
        return json;
    }
}
