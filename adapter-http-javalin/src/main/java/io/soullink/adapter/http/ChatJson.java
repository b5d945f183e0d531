package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.chat.MessageRef;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.domain.chat.Bundle;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.CallWords;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violations;
import io.soullink.domain.user.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Conversations in JSON. */
final class ChatJson {
    private static final String ROOM_ID = "roomId";

    private static final String ID = "_id";
    private static final String CLIENT_ID = "id";
    private static final String SEQ = "seq";
    private static final String CONTENT = "content";
    private static final String IMAGE_URL = "imageUrl";
    private static final String SENDER_ID = "sender_id";
    private static final String CREATED_AT = "created_at";
    private static final String EDITED_AT = "edited_at";
    private static final String REACTIONS = "reactions";
    private static final String MESSAGES = "messages";
    private static final String BUNDLE_CREATED_AT = "createdAt";
    private static final String BUNDLE_UPDATED_AT = "updatedAt";

    private ChatJson() {}

    static ArrayNode messages(List<Message> messages, MediaLinks links) {
        ArrayNode json = Json.array();
        messages.forEach(message -> json.add(message(message, links)));
        return json;
    }

    static ArrayNode bundles(List<Bundle> bundles, MediaLinks links) {
        ArrayNode json = Json.array();
        bundles.forEach(bundle -> json.add(bundle(bundle, links)));
        return json;
    }

    /** How a client names the message that it wants gone: by id, or by who sent it when. */
    static NamedMessage named(JsonBody body) {
        Violations violations = new Violations();
        String room = violations.gather(() -> body.requiredText(ROOM_ID));
        Optional<UserId> sender = violations.gather(() -> body.optional(SENDER_ID, ChatJson::userId));
        MessageRef ref = violations.gather(() -> ref(body));
        violations.throwIfAny();
        return new NamedMessage(room, ref, sender);
    }

    private static MessageRef ref(JsonBody body) {
        return body.has(CREATED_AT) && !body.has(CLIENT_ID)
                ? new MessageRef.ByTime(body.value(CREATED_AT, ChatJson::instant))
                : new MessageRef.ByClientId(body.value(CLIENT_ID, ClientMessageId::new));
    }

    static ObjectNode message(Message message, MediaLinks links) {
        ObjectNode json = Json.object();
        json.put(ID, message.id().value());
        json.put(CLIENT_ID, message.origin().clientId().value());
        json.put(SEQ, message.seq());
        if (message.body() instanceof Written written) {
            write(json, written, links.to(message.room()));
        } else if (message.body() instanceof CallEntry call) {
            write(json, call);
        }
        json.put(SENDER_ID, message.sender().value());
        json.put(CREATED_AT, Json.timestamp(message.sentAt().stored()));
        return json;
    }

    private static void write(ObjectNode json, Written written, Shown shown) {
        json.put(CONTENT, written.content().text());
        written.content().image().ifPresent(image -> json.put(IMAGE_URL, shown.of(image)));
        written.editedAt().ifPresent(at -> json.put(EDITED_AT, Json.timestamp(at)));
        if (!written.reactions().isEmpty()) {
            ObjectNode reactions = json.putObject(REACTIONS);
            written.reactions().forEach((user, emoji) -> reactions.put(user.value(), emoji.value()));
        }
    }

    /** With words for clients that know no calls. */
    private static void write(ObjectNode json, CallEntry call) {
        json.put(CONTENT, CallWords.of(call).text());
        json.put("type", "call");
        json.set("call", CallJson.entry(call));
    }

    private static ObjectNode bundle(Bundle bundle, MediaLinks links) {
        ObjectNode json = Json.object();
        json.put(SENDER_ID, bundle.sender().value());
        json.put(ROOM_ID, bundle.messages().get(0).room().value());
        json.set(MESSAGES, messages(bundle.messages(), links));
        json.put(BUNDLE_CREATED_AT, Json.timestamp(bundle.createdAt()));
        json.put(BUNDLE_UPDATED_AT, Json.timestamp(bundle.updatedAt()));
        return json;
    }

    private static UserId userId(String text) {
        return UserId.parse(text).orElseThrow(() -> Rejected.invalid(SENDER_ID, "must be an id"));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw Rejected.invalid(CREATED_AT, "must be a timestamp such as 2026-11-22T16:44:00.000Z");
        }
    }

    /**
     * @param room as it was written
     * @param sender who the client says has sent it
     */
    record NamedMessage(String room, MessageRef ref, Optional<UserId> sender) {}
}
