package io.soullink.adapter.mongo;

import io.soullink.adapter.mongo.ImportProtocol.Fate;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.SentAt;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.media.Use;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Brings one room over. Its messages get their {@code seq} by time, and under equal times by their place in the old
 * database, so that each import of the same room gives each message the same place.
 */
final class RoomImport {
    private static final String COLLECTION = "chatbundles ";
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final CoupleId room;
    private final Pair partners;
    private final ImportProtocol protocol;
    private final List<OldMessage> messages = new ArrayList<>();
    private final Map<Origin, OldMessage> byOrigin = new HashMap<>();
    private final Set<MessageId> ids = new HashSet<>();

    RoomImport(CoupleId room, Pair partners, ImportProtocol protocol) {
        this.room = room;
        this.partners = partners;
        this.protocol = protocol;
    }

    /** The messages of a bundle, readable or not. */
    static List<BsonValue> messagesOf(BsonDocument bundle) {
        return OldValues.value(bundle, "messages")
                .filter(BsonValue::isArray)
                .<List<BsonValue>>map(BsonValue::asArray)
                .orElseGet(BsonArray::new);
    }

    void read(BsonDocument bundle) {
        List<BsonValue> all = messagesOf(bundle);
        for (int i = 0; i < all.size(); i++) {
            try {
                read(OldMessage.read(bundle, i, all.get(i).asDocument()));
            } catch (RuntimeException unreadable) {
                protocol.leaveOut(Kind.MESSAGES, place(bundle, i), ImportRun.reason(unreadable));
            }
        }
    }

    /**
     * Stores what was read, after what it shows; nothing in a dry run, for which {@code bulk} is empty.
     *
     * @param things brings what messages show
     */
    void write(Optional<GroupCommit.Bulk> bulk, ThingImport<Message> things) {
        messages.sort(Comparator.comparing(OldMessage::at));
        for (int start = 0; start < messages.size(); start += WRITTEN_AT_ONCE) {
            int end = Math.min(start + WRITTEN_AT_ONCE, messages.size());
            List<Message> ready = new ArrayList<>(end - start);
            for (int i = start; i < end; i++) {
                ready.add(withPicture(placed(messages.get(i), i + 1), things));
            }
            List<BsonDocument> documents =
                    ready.stream().map(MessageDocuments::write).toList();
            Map<Integer, RuntimeException> refusals =
                    bulk.map(writer -> writer.insert(documents)).orElse(Map.of());
            for (int i = 0; i < documents.size(); i++) {
                if (count(documents.get(i), refusals.get(i)) == Fate.LEFT_OUT) {
                    things.release(ready.get(i), showing(ready.get(i)));
                }
            }
        }
    }

    /** As it is to be stored; one that is there already is refused when it is stored again. */
    private Message withPicture(Message message, ThingImport<Message> things) {
        boolean shows = Pictured.MESSAGE.addresses(message).stream()
                .anyMatch(url -> OldUpload.of(url).isPresent());
        return shows ? things.missing(message, showing(message)).orElse(message) : message;
    }

    private Showing showing(Message message) {
        return new Showing(
                "message " + message.id(), Optional.of(message.sender()), Use.in(Use.Kind.MESSAGE, message.id(), room));
    }

    private void read(OldMessage message) {
        if (!partners.contains(message.sender())) {
            throw new IllegalArgumentException("its sender is not of this couple");
        }
        if (!ids.add(message.id())) {
            throw new IllegalArgumentException("another message has its id");
        }
        OldMessage before = byOrigin.putIfAbsent(origin(message), message);
        if (before == null) {
            messages.add(message);
        } else if (!before.content().equals(message.content())) {
            messages.add(message.renamed());
        } else {
            throw new IllegalArgumentException("the same message again");
        }
    }

    private Message placed(OldMessage message, long place) {
        SentAt sentAt = new SentAt(message.at().truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        Position position = new Position(place, place);
        return new Message(message.id(), origin(message), position, sentAt, Written.of(message.content()));
    }

    private Fate count(BsonDocument document, RuntimeException refusal) {
        if (refusal == null) {
            protocol.count(Kind.MESSAGES, Fate.IMPORTED);
            return Fate.IMPORTED;
        }
        if (refusal instanceof TakenKeyException taken && taken.index().equals("_id_")) {
            protocol.count(Kind.MESSAGES, Fate.ALREADY_THERE);
            return Fate.ALREADY_THERE;
        }
        String where = "message " + Values.id(document, ChangeDocuments.ID);
        protocol.leaveOut(Kind.MESSAGES, where, "the room holds something else in its place");
        return Fate.LEFT_OUT;
    }

    private Origin origin(OldMessage message) {
        return new Origin(room, message.sender(), message.clientId());
    }

    private static String place(BsonDocument bundle, int index) {
        return COLLECTION + OldValues.id(bundle, "_id").orElse("?") + " message " + index;
    }
}
