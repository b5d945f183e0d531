package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.couple.CoupleId;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Takes a room away, some documents a time, so that each step is short however long the conversation is: two round trips a
 * step. What cannot be read goes like all else.
 */
final class RoomErasure {
    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;
    private final RoomHeads heads;

    RoomErasure(MongoCollection<BsonDocument> collection, Faults faults, RoomHeads heads) {
        this.collection = collection;
        this.faults = faults;
        this.heads = heads;
    }

    /** As {@link io.soullink.domain.chat.Messages#erase}. */
    boolean erase(CoupleId room, int limit) {
        List<BsonValue> ids = some(room, limit);
        if (!ids.isEmpty()) {
            faults.writing("erase a room", () -> collection.deleteMany(in(ChangeDocuments.ID, ids)));
        }
        heads.forget(room); // It begins anew, should anybody still write to it.
        return ids.size() < limit;
    }

    private List<BsonValue> some(CoupleId room, int limit) {
        BsonDocument inRoom = new BsonDocument(ChangeDocuments.ROOM, Values.id(room.value()));
        return faults.reading(
                "read a room",
                () -> collection
                        .find(inRoom)
                        .projection(include(ChangeDocuments.ID))
                        .limit(limit)
                        .batchSize(limit + 1)
                        .map(document -> document.get(ChangeDocuments.ID))
                        .into(new ArrayList<>()));
    }
}
