package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.number;

import io.soullink.domain.chat.Head;
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
    /** The latest {@value #KEPT_REVISIONS} that the document took. A unique index keeps each from being taken again. */
    static final String REVISIONS = "revisions";
    /** How far the room's {@code seq} had come at {@link #REVISION}: the two of the latest change are the room's head. */
    static final String LATEST_SEQ = "latestSeq";

    /**
     * A process that believes an old head to be the latest would take a revision that another took before; it must be found
     * taken, though its document has moved on. It is while the document has changed fewer times than this since, in the few
     * seconds for which a head is believed (see {@link RoomHeads}).
     */
    static final int KEPT_REVISIONS = 128;

    private ChangeDocuments() {}

    /** What a new document says of the change that it is. */
    static BsonDocument first(Head reached) {
        return reached(reached).append(REVISIONS, new BsonArray(List.of(number(reached.revision()))));
    }

    /** The update that sets {@code fields}, takes {@code removed} away, and says of the change that it is one. */
    static BsonDocument next(Head reached, BsonDocument fields, List<String> removed) {
        BsonDocument set = fields.clone();
        set.putAll(reached(reached));
        BsonDocument latest = new BsonDocument("$each", new BsonArray(List.of(number(reached.revision()))))
                .append("$slice", new BsonInt32(-KEPT_REVISIONS));
        BsonDocument update = new BsonDocument("$set", set).append("$push", new BsonDocument(REVISIONS, latest));
        if (!removed.isEmpty()) {
            BsonDocument unset = new BsonDocument();
            removed.forEach(field -> unset.append(field, new BsonInt32(1)));
            update.append("$unset", unset);
        }
        return update;
    }

    private static BsonDocument reached(Head head) {
        return new BsonDocument(REVISION, number(head.revision())).append(LATEST_SEQ, number(head.seq()));
    }
}
