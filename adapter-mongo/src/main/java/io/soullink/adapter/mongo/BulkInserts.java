package io.soullink.adapter.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.soullink.domain.shared.StorageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/**
 * Unordered inserts into one collection.
 *
 * <p>Where the majority did not confirm in time, nothing is said of any document, not even of one that an index refused: what
 * stands in its way may itself not have been confirmed.
 */
final class BulkInserts implements GroupCommit.Bulk {
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;

    BulkInserts(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    @Override
    public Map<Integer, RuntimeException> insert(List<BsonDocument> documents) {
        return faults.writing("store messages", () -> {
            try {
                collection.insertMany(documents, UNORDERED);
                return Map.of();
            } catch (MongoBulkWriteException partial) {
                if (partial.getWriteConcernError() != null) {
                    throw partial;
                }
                return refusals(partial.getWriteErrors());
            }
        });
    }

    private static Map<Integer, RuntimeException> refusals(List<BulkWriteError> errors) {
        Map<Integer, RuntimeException> refusals = new HashMap<>();
        for (BulkWriteError error : errors) {
            refusals.put(error.getIndex(), refusal(error));
        }
        return refusals;
    }

    private static RuntimeException refusal(BulkWriteError error) {
        return error.getCode() == TakenKeyException.CODE
                ? TakenKeyException.of(error.getMessage())
                : new StorageException("storage refused a message with code " + error.getCode(), false, null);
    }
}
