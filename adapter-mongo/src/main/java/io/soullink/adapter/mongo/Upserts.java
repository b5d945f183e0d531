package io.soullink.adapter.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.soullink.domain.shared.StorageException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of documents that begin with their first change, many in one round trip. Each is found by all fields of one unique
 * index, and maybe by a condition that it has to meet.
 *
 * <p>One that is there and does not meet its condition cannot be made a second time, and stays as it is. Neither can one that
 * somebody else made meanwhile: so what the index refused is tried once more on what is there.
 */
final class Upserts {
    private static final Logger LOG = LoggerFactory.getLogger(Upserts.class);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;

    Upserts(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    /**
     * Does these, in any order, each at once or not at all.
     *
     * @throws StorageException if one of them is refused
     */
    void writeAll(String what, List<Upsert> upserts) {
        if (!write(what, upserts).isEmpty()) {
            throw new StorageException("storage refused to " + what, false, null);
        }
    }

    /** Does these, in any order, each at once or not at all; answers the places of those that storage refused. */
    Set<Integer> write(String what, List<Upsert> upserts) {
        Map<Integer, Integer> refusals = write(what, upserts, true);
        List<Integer> taken = refusals.keySet().stream()
                .filter(place -> refusals.get(place) == TakenKeyException.CODE)
                .toList();
        Set<Integer> refused = new HashSet<>(refusals.keySet());
        if (!taken.isEmpty()) {
            taken.forEach(refused::remove);
            write(what, taken.stream().map(upserts::get).toList(), false)
                    .keySet()
                    .forEach(place -> refused.add(taken.get(place)));
        }
        if (!refused.isEmpty()) {
            LOG.warn("Storage refused to {} in {} of {} documents", what, refused.size(), upserts.size());
        }
        return refused;
    }

    /** Answers the codes of refusals by their places. */
    private Map<Integer, Integer> write(String what, List<Upsert> upserts, boolean making) {
        List<UpdateOneModel<BsonDocument>> models = upserts.stream()
                .map(upsert -> new UpdateOneModel<BsonDocument>(
                        upsert.filter(), upsert.change(), new UpdateOptions().upsert(making)))
                .toList();
        return faults.writing(what, () -> {
            try {
                collection.bulkWrite(models, UNORDERED);
                return Map.of();
            } catch (MongoBulkWriteException partial) {
                if (partial.getWriteConcernError() != null) {
                    throw partial;
                }
                return partial.getWriteErrors().stream()
                        .collect(Collectors.toMap(BulkWriteError::getIndex, BulkWriteError::getCode));
            }
        });
    }

    /** One change of one document. */
    record Upsert(BsonDocument filter, BsonDocument change) {}
}
