package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.chat.Head;
import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * What messages and marks have in common: each is a change of its room, and took the room's next revision when it last
 * changed.
 */
final class ChangeDocuments {
    static final String ID = "_id";
    static final String ROOM = "room";
    /** The one that the document took last. */
    static final String REVISION = "revision";
    /** Those that the document took lately (see {@link Trail}). A unique index keeps each from being taken again. */
    static final String REVISIONS = "revisions";
    /** How far the room's {@code seq} had come at {@link #REVISION}: the two of the latest change are the room's head. */
    static final String LATEST_SEQ = "latestSeq";

    private ChangeDocuments() {}

    /** What a new document says of the change that it is. */
    static BsonDocument first(Head reached) {
        return reached(reached).append(REVISIONS, new BsonArray(List.of(number(reached.revision()))));
    }

    /** The update that sets {@code fields}, takes {@code removed} away, and says of the change that it is one. */
    static BsonDocument next(Step step, BsonDocument fields, List<String> removed) {
        BsonDocument set = fields.clone();
        set.putAll(reached(step.reached()));
        if (step.trail().noted()) {
            set.append(Trail.NOTED, number(step.from())).append(Trail.NOTED_AT, time(step.at()));
        }
        BsonDocument revisions = step.trail().with(step.reached().revision());
        BsonDocument update = new BsonDocument("$set", set).append("$push", new BsonDocument(REVISIONS, revisions));
        if (!removed.isEmpty()) {
            BsonDocument unset = new BsonDocument();
            removed.forEach(field -> unset.append(field, new BsonInt32(1)));
            update.append("$unset", unset);
        }
        return update;
    }

    /**
     * A document's way from one revision to the next.
     *
     * @param from the revision that it had
     * @param reached the room's head from now on
     */
    record Step(long from, Head reached, Trail trail, Instant at) {
        /** Of a document as it was read. */
        static Step of(BsonDocument document, Head reached, Instant now) {
            return new Step(number(document, REVISION), reached, Trail.of(document, now), now);
        }
    }

    private static BsonDocument reached(Head head) {
        return new BsonDocument(REVISION, number(head.revision())).append(LATEST_SEQ, number(head.seq()));
    }
}
