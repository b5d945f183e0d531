package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.socketio.JsonWriter;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.EmotionChannel;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.chat.Erased;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import java.io.IOException;

/** A live event in the words of the wire: its name and its one argument. */
record WireEvent(String name, JsonWriter argument) {
    /**
     * Translates an event.
     *
     * @param links how addresses of uploads are written
     * @throws IllegalArgumentException for one that clients are not told of
     */
    static WireEvent of(LiveEvent event, MediaLinks links) {
        if (event instanceof LiveEvent.MessageSent sent) {
            return new WireEvent("receive_message", message(sent.message(), links));
        } else if (event instanceof LiveEvent.MessageEdited edited) {
            return new WireEvent("message_edited", message(edited.message(), links));
        } else if (event instanceof LiveEvent.MessageDeleted deleted) {
            return new WireEvent("message_deleted", message(deleted.message(), links));
        } else if (event instanceof LiveEvent.MessageReacted reacted) {
            return new WireEvent("message_reacted", object(json -> writeReaction(json, reacted)));
        } else if (event instanceof LiveEvent.MarkMoved moved) {
            return new WireEvent(name(moved.kind()), object(json -> writeMark(json, moved)));
        } else if (event instanceof LiveEvent.Typing typing) {
            return new WireEvent("typing", object(json -> writeTyping(json, typing)));
        } else if (event instanceof LiveEvent.PartnerOnline online) {
            return new WireEvent("user_online", object(json -> writeOnline(json, online)));
        } else if (event instanceof LiveEvent.PartnerOffline offline) {
            return new WireEvent("user_offline", object(json -> writeOffline(json, offline)));
        } else if (event instanceof LiveEvent.EmojiSent sent) {
            return new WireEvent("receive_emoji", object(json -> writeEmoji(json, sent)));
        } else if (event instanceof LiveEvent.EmotionFelt felt) {
            return new WireEvent(name(felt.channel()), object(json -> writeEmotion(json, felt)));
        } else if (event instanceof LiveEvent.DayClosed closed) {
            return new WireEvent("daily_mood_result", object(json -> MoodJson.writeDay(json, closed.day())));
        } else if (event instanceof LiveEvent.EventReminder reminder) {
            return new WireEvent(
                    "event_reminder", object(json -> EventJson.writeReminder(json, reminder.occurrence(), links)));
        }
        return CallJson.event(event)
                .orElseThrow(() -> new IllegalArgumentException(
                        "clients are not told of " + event.getClass().getSimpleName()));
    }

    private static String name(MarkKind kind) {
        return switch (kind) {
            case DELIVERED -> "message_delivered";
            case READ -> "message_read";
        };
    }

    private static String name(EmotionChannel channel) {
        return switch (channel) {
            case UPDATE -> "emotion_update";
            case SEND -> "receive_emotion";
        };
    }

    private static JsonWriter message(Message message, MediaLinks links) {
        return json -> {
            if (message.body() instanceof Erased erased) {
                ChatJson.writeDeleted(json, message, erased);
            } else {
                ChatJson.writeMessage(json, message, links);
            }
        };
    }

    private static JsonWriter object(JsonWriter fields) {
        return json -> {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        };
    }

    private static void writeReaction(JsonGenerator json, LiveEvent.MessageReacted event) throws IOException {
        ChatJson.writeNames(json, event.message());
        json.writeStringField("userId", event.by().value());
        if (event.emoji().isPresent()) {
            json.writeStringField("emoji", event.emoji().get().value());
        } else {
            json.writeNullField("emoji");
        }
        if (event.message().body() instanceof Written written) {
            ChatJson.writeReactions(json, written.reactions());
        }
    }

    private static void writeMark(JsonGenerator json, LiveEvent.MarkMoved event) throws IOException {
        json.writeStringField("userId", event.by().value());
        json.writeNumberField("seq", event.seq());
        json.writeStringField("roomId", event.room().value());
    }

    private static void writeTyping(JsonGenerator json, LiveEvent.Typing event) throws IOException {
        json.writeStringField("userId", event.by().value());
        json.writeBooleanField("typing", event.typing());
        json.writeStringField("roomId", event.room().value());
    }

    private static void writeOnline(JsonGenerator json, LiveEvent.PartnerOnline event) throws IOException {
        json.writeStringField("userId", event.partner().value());
    }

    /** {@code lastSeen} is null where that moment is not known. */
    private static void writeOffline(JsonGenerator json, LiveEvent.PartnerOffline event) throws IOException {
        json.writeStringField("userId", event.partner().value());
        if (event.lastSeen().isPresent()) {
            json.writeStringField("lastSeen", IsoTime.of(event.lastSeen().get()));
        } else {
            json.writeNullField("lastSeen");
        }
    }

    private static void writeEmoji(JsonGenerator json, LiveEvent.EmojiSent event) throws IOException {
        json.writeStringField("emoji", event.emoji().value());
        json.writeStringField("userId", event.by().value());
        json.writeStringField("roomId", event.room());
    }

    private static void writeEmotion(JsonGenerator json, LiveEvent.EmotionFelt event) throws IOException {
        json.writeStringField("emotion", event.emotion().word());
        json.writeNumberField("confidence", event.confidence().value());
        json.writeNumberField("time", event.time().toEpochMilli());
        json.writeStringField("userId", event.by().value());
    }
}
