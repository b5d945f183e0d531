package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Reads of a room, each by a range or a point of one index, so that it costs what it returns. {@code findLatest…} see what
 * is stored now and are for who changes it on the condition that it stays so; the others see what a majority has.
 */
final class RoomReads {
    private static final Bson SHOWN =
            exclude(ChangeDocuments.REVISIONS, ChangeDocuments.LATEST_SEQ, Trail.NOTED, Trail.NOTED_AT);
    private static final Bson CHANGED = exclude(ChangeDocuments.LATEST_SEQ);

    private final MongoCollection<BsonDocument> collection;
    private final MongoCollection<BsonDocument> latest;
    private final Documents<Message> messages = new Documents<>(Schema.MESSAGES, MessageDocuments::read);
    private final Documents<Marks> marks = new Documents<>(Schema.MESSAGES, MarksDocuments::read);
    private final Documents<Change> changes = new Documents<>(Schema.MESSAGES, RoomReads::change);
    private final Faults faults;

    RoomReads(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.latest = collection.withReadConcern(ReadConcern.LOCAL);
        this.faults = faults;
    }

    /** What is stored, as it is read and as it is written. */
    record Latest<T extends Change>(T value, BsonDocument document) {}

    Optional<Message> find(CoupleId room, MessageId id) {
        return first(collection, byId(id))
                .flatMap(messages::read)
                .filter(message -> message.room().equals(room));
    }

    Optional<Latest<Message>> findLatest(CoupleId room, MessageId id) {
        return first(latest, byId(id), CHANGED)
                .flatMap(document -> messages.read(document).map(message -> new Latest<>(message, document)))
                .filter(found -> found.value().room().equals(room));
    }

    /** As {@link io.soullink.domain.chat.Messages#marks}. */
    Marks marks(CoupleId room, UserId user) {
        return first(collection, marksOf(room, user)).map(this::readableMarks).orElseGet(() -> Marks.none(room, user));
    }

    Optional<Message> find(Origin origin) {
        return first(collection, byOrigin(origin)).flatMap(messages::read);
    }

    Optional<Message> findLatest(Origin origin) {
        return first(latest, byOrigin(origin)).flatMap(messages::read);
    }

    /** A person's marks; {@link Marks#none} and an empty document if they never moved. */
    Latest<Marks> findLatestMarks(CoupleId room, UserId user) {
        return first(latest, marksOf(room, user), CHANGED)
                .map(document -> new Latest<>(readableMarks(document), document))
                .orElseGet(() -> new Latest<>(Marks.none(room, user), new BsonDocument()));
    }

    private Marks readableMarks(BsonDocument document) {
        return marks.read(document).orElseThrow(() -> new StorageException("marks cannot be read", false, null));
    }

    /** As {@link io.soullink.domain.chat.Messages#findSentAt}. */
    List<Message> findSentAt(CoupleId room, UserId sender, Instant time) {
        Bson sent = in(room).append(MessageDocuments.AT, Values.time(time))
                .append(MessageDocuments.SENDER, Values.id(sender.value()))
                .append(MessageDocuments.ERASED, BsonBoolean.FALSE);
        return readable(all(collection.find(sent), 2));
    }

    /** As {@link io.soullink.domain.chat.Messages#page}: one round trip, two for a page that another bound than its length ends. */
    Page page(CoupleId room, Window window) {
        boolean forward = window.readsForward();
        Bson order = forward ? ascending(MessageDocuments.SEQ) : descending(MessageDocuments.SEQ);
        int wanted = forward ? window.limit() : window.limit() + 1;
        List<BsonDocument> found = all(collection.find(within(room, window)).sort(order), wanted);
        boolean cut = found.size() > window.limit();
        List<Message> shown = readable(cut ? found.subList(0, window.limit()) : found);
        if (!forward) {
            Collections.reverse(shown);
        }
        boolean olderExist = cut || !shown.isEmpty() && window.after() > 0 && isReadableUpTo(room, window.after());
        return new Page(shown, olderExist);
    }

    /** As {@link io.soullink.domain.chat.Messages#changes}: one round trip. */
    Changes changes(CoupleId room, long after, int limit) {
        Bson since = in(room).append(ChangeDocuments.REVISION, above(after));
        List<BsonDocument> found = all(collection.find(since).sort(ascending(ChangeDocuments.REVISION)), limit + 1);
        boolean more = found.size() > limit;
        Map<BsonValue, Change> latestStates = new LinkedHashMap<>();
        long next = after;
        for (BsonDocument document : more ? found.subList(0, limit) : found) {
            BsonValue id = document.get(ChangeDocuments.ID);
            latestStates.remove(id); // What changed while it was read is met twice.
            changes.read(document).ifPresent(change -> latestStates.put(id, change));
            next = Values.number(document, ChangeDocuments.REVISION);
        }
        return new Changes(List.copyOf(latestStates.values()), next, more);
    }

    static BsonDocument marksOf(CoupleId room, UserId user) {
        return in(room).append(MessageDocuments.SEQ, BsonNull.VALUE)
                .append(MarksDocuments.READER, Values.id(user.value()));
    }

    private boolean isReadableUpTo(CoupleId room, long seq) {
        BsonDocument upTo = above(0).append("$lte", Values.number(seq));
        Bson older = readable(room).append(MessageDocuments.SEQ, upTo);
        return faults.reading(
                        "look for older messages",
                        () -> collection
                                .find(older)
                                .projection(include(ChangeDocuments.ID))
                                .limit(1)
                                .first())
                != null;
    }

    private Optional<BsonDocument> first(MongoCollection<BsonDocument> from, Bson filter) {
        return first(from, filter, SHOWN);
    }

    private Optional<BsonDocument> first(MongoCollection<BsonDocument> from, Bson filter, Bson fields) {
        return faults.reading(
                "find a change",
                () -> Optional.ofNullable(
                        from.find(filter).projection(fields).limit(1).first()));
    }

    private List<BsonDocument> all(FindIterable<BsonDocument> found, int limit) {
        return faults.reading(
                "read a room",
                () -> found.projection(SHOWN).limit(limit).batchSize(limit + 1).into(new ArrayList<>()));
    }

    private List<Message> readable(List<BsonDocument> documents) {
        List<Message> read = new ArrayList<>(documents.size());
        documents.forEach(document -> messages.read(document).ifPresent(read::add));
        return read;
    }

    private static Change change(BsonDocument document) {
        return MarksDocuments.isMarks(document) ? MarksDocuments.read(document) : MessageDocuments.read(document);
    }

    private static Bson within(CoupleId room, Window window) {
        BsonDocument between = above(window.after());
        if (window.before() < Long.MAX_VALUE) {
            between.append("$lt", Values.number(window.before()));
        }
        return readable(room).append(MessageDocuments.SEQ, between);
    }

    private static Bson byId(MessageId id) {
        return eq(ChangeDocuments.ID, Values.id(id.value()));
    }

    private static Bson byOrigin(Origin origin) {
        return in(origin.room())
                .append(MessageDocuments.SENDER, Values.id(origin.sender().value()))
                .append(
                        MessageDocuments.CLIENT_ID,
                        Values.text(origin.clientId().value()))
                .append(MarksDocuments.READER, BsonNull.VALUE);
    }

    private static BsonDocument readable(CoupleId room) {
        return in(room).append(MessageDocuments.ERASED, BsonBoolean.FALSE);
    }

    private static BsonDocument in(CoupleId room) {
        return new BsonDocument(ChangeDocuments.ROOM, Values.id(room.value()));
    }

    private static BsonDocument above(long number) {
        return new BsonDocument("$gt", Values.number(number));
    }
}
