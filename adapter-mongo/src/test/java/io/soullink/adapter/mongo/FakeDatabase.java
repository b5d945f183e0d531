package io.soullink.adapter.mongo;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Queue;

/** A database of the fake server, all of whose indexes do something. */
final class FakeDatabase extends MemoryDatabase {
    private final Queue<String> scans;

    FakeDatabase(String name, CursorRegistry cursors, Queue<String> scans) {
        super(name, cursors);
        this.scans = scans;
    }

    /** A query was served by no index. */
    void scanned(String collection, Document query) {
        if (!collection.startsWith("system.")) {
            scans.add(collection + " " + query.keySet());
        }
    }

    @Override
    protected FakeCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new FakeCollection(this, name, options, cursorRegistry);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        serveRanges(collection, name, keys);
        return super.openOrCreateSecondaryIndex(collection, name, keys, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        serveRanges(collection, name, keys);
        return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
    }

    private void serveRanges(String collection, String name, List<IndexKey> keys) {
        if (resolveCollection(collection, false) instanceof FakeCollection fake) {
            fake.addRangeIndex(name, keys.stream().map(IndexKey::getKey).toList());
        }
    }
}
