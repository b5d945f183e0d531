package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.optional;
import static io.soullink.adapter.mongo.Values.text;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.chat.Body;
import io.soullink.domain.chat.CallEntry;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Erased;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.SentAt;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** How a message is written down. */
final class MessageDocuments {
    static final String SEQ = "seq";
    static final String SENDER = "sender";
    static final String CLIENT_ID = "clientId";
    /** When it was sent, by the server's clock and, if the sender said, by theirs: an array, so that one index finds both. */
    static final String AT = "at";

    static final String ERASED = "erased";

    private static final String ERASED_AT = "erasedAt";
    private static final String TEXT = "text";
    private static final String IMAGE = "image";
    private static final String EDITED_AT = "editedAt";
    private static final String REACTIONS = "reactions";
    private static final String BY = "by";
    private static final String EMOJI = "emoji";

    private static final String CALL = "call";
    private static final String VIDEO = "video";
    private static final String ANSWERED_AT = "answeredAt";
    private static final String OUTCOME = "outcome";
    private static final String DURATION = "duration";

    /** All that a body may say, and another body may not. */
    private static final List<String> OF_BODY = List.of(ERASED, ERASED_AT, TEXT, IMAGE, EDITED_AT, REACTIONS, CALL);

    private MessageDocuments() {}

    /** A message that was just appended: its position is the room's head. */
    static BsonDocument write(Message message) {
        BsonDocument document = new BsonDocument(
                        ChangeDocuments.ID, id(message.id().value()))
                .append(ChangeDocuments.ROOM, id(message.room().value()))
                .append(SEQ, number(message.seq()))
                .append(SENDER, id(message.sender().value()))
                .append(CLIENT_ID, text(message.origin().clientId().value()))
                .append(AT, times(message.sentAt()));
        document.putAll(body(message.body()));
        document.putAll(ChangeDocuments.first(new Head(message.seq(), message.revision())));
        return document;
    }

    /** The update that gives a message another body. */
    static BsonDocument change(Body body, ChangeDocuments.Step step) {
        BsonDocument fields = body(body);
        List<String> removed = new ArrayList<>(OF_BODY);
        removed.removeAll(fields.keySet());
        return ChangeDocuments.next(step, fields, removed);
    }

    static Message read(BsonDocument document) {
        Origin origin = new Origin(
                new CoupleId(id(document, ChangeDocuments.ROOM)),
                new UserId(id(document, SENDER)),
                new ClientMessageId(text(document, CLIENT_ID)));
        Position position = new Position(number(document, SEQ), number(document, ChangeDocuments.REVISION));
        MessageId id = new MessageId(id(document, ChangeDocuments.ID));
        return new Message(id, origin, position, sentAt(document.getArray(AT)), body(document));
    }

    private static BsonArray times(SentAt sentAt) {
        BsonArray times = new BsonArray(List.of(time(sentAt.stored())));
        sentAt.claimed().ifPresent(claimed -> times.add(time(claimed)));
        return times;
    }

    private static SentAt sentAt(List<BsonValue> times) {
        return new SentAt(time(times.get(0)), times.size() > 1 ? Optional.of(time(times.get(1))) : Optional.empty());
    }

    private static BsonDocument body(Body body) {
        if (body instanceof Written written) {
            return written(written);
        }
        if (body instanceof CallEntry entry) {
            return new BsonDocument(ERASED, BsonBoolean.FALSE).append(CALL, call(entry));
        }
        return new BsonDocument(ERASED, BsonBoolean.TRUE).append(ERASED_AT, time(((Erased) body).at()));
    }

    private static BsonDocument written(Written written) {
        BsonDocument document = new BsonDocument(ERASED, BsonBoolean.FALSE)
                .append(TEXT, text(written.content().text()));
        written.content().image().ifPresent(image -> document.append(IMAGE, text(image.value())));
        written.editedAt().ifPresent(editedAt -> document.append(EDITED_AT, time(editedAt)));
        if (!written.reactions().isEmpty()) {
            BsonArray reactions = new BsonArray();
            written.reactions()
                    .forEach((user, emoji) ->
                            reactions.add(new BsonDocument(BY, id(user.value())).append(EMOJI, text(emoji.value()))));
            document.append(REACTIONS, reactions);
        }
        return document;
    }

    private static BsonDocument call(CallEntry entry) {
        BsonDocument call = new BsonDocument(ChangeDocuments.ID, id(entry.call().value()))
                .append(VIDEO, BsonBoolean.valueOf(entry.video()))
                .append(DURATION, number(entry.duration().toMillis()));
        entry.answeredAt().ifPresent(at -> call.append(ANSWERED_AT, time(at)));
        entry.outcome().ifPresent(outcome -> call.append(OUTCOME, text(outcome.word())));
        return call;
    }

    private static CallEntry entry(BsonDocument call) {
        return new CallEntry(
                new CallId(id(call, ChangeDocuments.ID)),
                call.getBoolean(VIDEO).getValue(),
                optional(call, ANSWERED_AT, Values::time),
                optional(
                        call,
                        OUTCOME,
                        word -> Values.word(Outcome.class, word.asString().getValue())),
                Duration.ofMillis(number(call, DURATION)));
    }

    private static Body body(BsonDocument document) {
        if (document.getBoolean(ERASED).getValue()) {
            return new Erased(time(document, ERASED_AT));
        }
        if (document.containsKey(CALL)) {
            return entry(document.getDocument(CALL));
        }
        Content content = new Content(
                text(document, TEXT),
                optional(document, IMAGE, image -> new ImageUrl(image.asString().getValue())));
        return new Written(content, optional(document, EDITED_AT, Values::time), reactions(document));
    }

    private static Map<UserId, Emoji> reactions(BsonDocument document) {
        Map<UserId, Emoji> reactions = new HashMap<>();
        for (BsonValue reaction : document.getArray(REACTIONS, new BsonArray())) {
            BsonDocument said = reaction.asDocument();
            reactions.put(new UserId(id(said, BY)), new Emoji(text(said, EMOJI)));
        }
        return reactions;
    }
}
