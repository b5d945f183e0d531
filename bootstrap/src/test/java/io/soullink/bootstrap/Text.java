package io.soullink.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What somebody says.
 *
 * @param id the sender's own: the same again is the same message
 */
record Text(String room, String sender, String id, String content) {
    /** What {@code send_message} takes. */
    Map<String, ?> asEvent() {
        return Map.of("roomId", room, "message", Map.of("id", id, "content", content));
    }

    /** In the place that an answer of {@code send_message} names. */
    Kept keptAs(JsonNode answer) {
        return new Kept(
                new Text(room, sender, answer.path("id").asText(), content),
                answer.path("_id").asText(),
                answer.path("seq").asLong());
    }

    /** Without what is said. */
    @Override
    public String toString() {
        return id + " of " + sender + " in " + room;
    }
}
