package io.soullink.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in its place, as an answer, a device or storage tells it.
 *
 * @param id the server's
 */
record Kept(Text text, String id, long seq) {
    private static final int AT_ONCE = 500;

    /** Of a message as clients get it. */
    static Kept of(JsonNode message) {
        Text text = new Text(
                message.path("roomId").asText(),
                message.path("sender_id").asText(),
                message.path("id").asText(),
                message.path("content").asText());
        return new Kept(text, message.path("_id").asText(), message.path("seq").asLong());
    }

    /** All that storage holds of a room, in its order. */
    static List<Kept> in(Messages messages, String room) {
        List<Kept> all = new ArrayList<>();
        long revision = 0;
        boolean more = true;
        while (more) {
            var changes = messages.changes(new CoupleId(room), revision, AT_ONCE);
            changes.changes().forEach(change -> all.add(of((Message) change)));
            revision = changes.next();
            more = changes.more();
        }
        return all;
    }

    /** Of a message as storage has it. */
    static Kept of(Message message) {
        Text text = new Text(
                message.room().value(),
                message.sender().value(),
                message.origin().clientId().value(),
                ((Written) message.body()).content().text());
        return new Kept(text, message.id().value(), message.seq());
    }

    @Override
    public String toString() {
        return "#" + seq + " " + text;
    }
}
