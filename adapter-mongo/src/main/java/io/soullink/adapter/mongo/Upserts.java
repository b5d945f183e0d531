package io.soullink.adapter.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.BsonDocument;

/**
 * Changes of documents that begin with their first change, many in one round trip. Each is found by all fields of one unique
 * index, and maybe by a condition that it has to meet.
 *
 * <p>One that is there and does not meet its condition cannot be made a second time, and stays as it is. Neither can one that
 * somebody else made meanwhile: so what the index refused is tried once more on what is there.
 */
final class Upserts {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;

    Upserts(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    /** Does these, in any order, each at once or not at all. */
    void write(String what, List<Upsert> upserts) {
        List<Upsert> refused = write(what, upserts, true);
        if (!refused.isEmpty()) {
            write(what, refused, false);
        }
    }

    /** Answers those that a unique index refused. */
    private List<Upsert> write(String what, List<Upsert> upserts, boolean making) {
        List<UpdateOneModel<BsonDocument>> models = upserts.stream()
                .map(upsert -> new UpdateOneModel<BsonDocument>(
                        upsert.filter(), upsert.change(), new UpdateOptions().upsert(making)))
                .toList();
        return faults.writing(what, () -> {
            try {
                collection.bulkWrite(models, UNORDERED);
                return List.of();
            } catch (MongoBulkWriteException partial) {
                if (partial.getWriteConcernError() != null
                        || !partial.getWriteErrors().stream().allMatch(Upserts::isTaken)) {
                    throw partial;
                }
                return partial.getWriteErrors().stream()
                        .map(error -> upserts.get(error.getIndex()))
                        .toList();
            }
        });
    }

    private static boolean isTaken(BulkWriteError error) {
        return error.getCode() == TakenKeyException.CODE;
    }

    /** One change of one document. */
    record Upsert(BsonDocument filter, BsonDocument change) {}
}
