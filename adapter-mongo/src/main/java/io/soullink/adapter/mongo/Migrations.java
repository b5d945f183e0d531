package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.soullink.domain.shared.StorageException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;

/**
 * Brings a database to the form that this version knows, in small steps, each of which takes it from one version to the
 * next. The version stands in the collection {@value #COLLECTION}. A step may run twice, in a process that died or in two
 * that start together, and must bear it.
 */
final class Migrations {
    static final String COLLECTION = "schema";

    private static final String ID = "_id";
    private static final String KEY = "version";
    private static final String VERSION = "version";

    /** Of the first backend, which wrote into a database that may have the same name. */
    private static final Set<String> FIRST_BACKEND = Set.of("partners", "chatbundles");

    /** The step that leads to version {@code n} stands at {@code n - 1}. */
    private final List<Consumer<MongoDatabase>> steps;

    Migrations(List<Consumer<MongoDatabase>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The steps of this version. */
    static Migrations known() {
        return new Migrations(List.of(
                database -> {}, // The first form has none before it.
                MongoReminders::goByAge));
    }

    /**
     * Runs the steps that the database lacks.
     *
     * @throws StorageException if a newer version wrote it, or the first backend did: nothing is changed then
     */
    void run(MongoDatabase database) {
        MongoCollection<BsonDocument> versions = Schema.collection(database, COLLECTION);
        long version = version(versions);
        if (version > steps.size()) {
            throw new StorageException("the database was written by a newer version of Soul Link", false, null);
        }
        if (version == 0) {
            refuseFirstBackend(database);
        }
        for (long next = version + 1; next <= steps.size(); next++) {
            steps.get(Math.toIntExact(next - 1)).accept(database);
            BsonDocument reached = new BsonDocument("$max", new BsonDocument(VERSION, Values.number(next)));
            versions.updateOne(eq(ID, KEY), reached, new UpdateOptions().upsert(true));
        }
    }

    private static long version(MongoCollection<BsonDocument> versions) {
        BsonDocument document = versions.find(eq(ID, KEY)).first();
        return document == null ? 0 : Values.number(document, VERSION);
    }

    private static void refuseFirstBackend(MongoDatabase database) {
        Set<String> names = database.listCollectionNames().into(new HashSet<>());
        names.retainAll(FIRST_BACKEND);
        if (!names.isEmpty()) {
            throw new StorageException(
                    "the database holds data of the first backend: name a new one, and import the old one into it",
                    false,
                    null);
        }
    }
}
