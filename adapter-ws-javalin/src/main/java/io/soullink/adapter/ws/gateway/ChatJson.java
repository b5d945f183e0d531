package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.CallWords;
import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Erased;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.UserId;
import java.io.IOException;
import java.util.Map;

/** The JSON names of the chat. Everything is written field by field; nothing that came in goes out whole. */
final class ChatJson {
    private ChatJson() {}

    /** What names a message: {@code roomId, _id, id, seq, sender_id}. */
    static void writeNames(JsonGenerator json, Message message) throws IOException {
        json.writeStringField("roomId", message.room().value());
        json.writeStringField("_id", message.id().value());
        json.writeStringField("id", message.origin().clientId().value());
        json.writeNumberField("seq", message.seq());
        json.writeStringField("sender_id", message.sender().value());
    }

    /** A message that can be read, all of it. A call is one too, with words for clients that know no calls. */
    static void writeMessage(JsonGenerator json, Message message, MediaLinks links) throws IOException {
        json.writeStartObject();
        writeNames(json, message);
        if (message.body() instanceof Written written) {
            writeContent(json, written.content(), links.to(message.room()));
        } else if (message.body() instanceof CallEntry call) {
            writeContent(json, CallWords.of(call), ImageUrl::value);
            CallJson.writeEntry(json, call);
        }
        json.writeStringField("created_at", IsoTime.of(message.sentAt().stored()));
        if (message.body() instanceof Written written) {
            writeChanges(json, written);
        }
        json.writeEndObject();
    }

    private static void writeContent(JsonGenerator json, Content content, Shown shown) throws IOException {
        json.writeStringField("content", content.text());
        json.writeStringField("imageUrl", content.image().map(shown::of).orElse(null));
    }

    private static void writeChanges(JsonGenerator json, Written written) throws IOException {
        if (written.editedAt().isPresent()) {
            json.writeStringField("edited_at", IsoTime.of(written.editedAt().get()));
        }
        if (!written.reactions().isEmpty()) {
            writeReactions(json, written.reactions());
        }
    }

    /** What is left of a deleted message. */
    static void writeDeleted(JsonGenerator json, Message message, Erased erased) throws IOException {
        json.writeStartObject();
        writeNames(json, message);
        json.writeStringField("deleted_at", IsoTime.of(erased.at()));
        json.writeEndObject();
    }

    /** {@code reactions: {userId: emoji}}. */
    static void writeReactions(JsonGenerator json, Map<UserId, Emoji> reactions) throws IOException {
        json.writeObjectFieldStart("reactions");
        for (Map.Entry<UserId, Emoji> reaction : reactions.entrySet()) {
            json.writeStringField(reaction.getKey().value(), reaction.getValue().value());
        }
        json.writeEndObject();
    }

    /** {@code changes: [{type, revision, …}], next, more}; types are message, deleted and marks. */
    static void writeChanges(JsonGenerator json, Changes changes, MediaLinks links) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Change change : changes.changes()) {
            json.writeStartObject();
            json.writeNumberField("revision", change.revision());
            if (change instanceof Message message) {
                writeMessageChange(json, message, links);
            } else if (change instanceof Marks marks) {
                json.writeStringField("type", "marks");
                json.writeStringField("userId", marks.user().value());
                json.writeNumberField("delivered", marks.delivered());
                json.writeNumberField("read", marks.read());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("next", changes.next());
        json.writeBooleanField("more", changes.more());
    }

    private static void writeMessageChange(JsonGenerator json, Message message, MediaLinks links) throws IOException {
        if (message.body() instanceof Erased erased) {
            json.writeStringField("type", "deleted");
            json.writeFieldName("message");
            writeDeleted(json, message, erased);
        } else {
            json.writeStringField("type", "message");
            json.writeFieldName("message");
            writeMessage(json, message, links);
        }
    }
}
