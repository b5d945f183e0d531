package io.soullink.adapter.mongo;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * A collection of the fake server. The original answers with its live documents, which another connection may be changing
 * while they are being sent, and reads the whole collection for each range; this one answers with copies, and reads ranges
 * by {@link RangeIndex}.
 */
final class FakeCollection extends MemoryCollection {
    private final Map<String, RangeIndex> indexes = new HashMap<>();
    /** True while what is found is to be changed in its place. */
    private boolean changing;

    private final FakeDatabase database;

    FakeCollection(FakeDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.database = database;
    }

    /** Serves ranges over these fields from now on. */
    synchronized void addRangeIndex(String name, List<String> fields) {
        if (!indexes.containsKey(name)) {
            RangeIndex index = new RangeIndex(fields);
            streamAllDocumentsWithPosition().forEach(each -> index.add(each.getDocument(), each.getPosition()));
            indexes.put(name, index);
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        changing = true;
        try {
            return super.findAndModify(query).cloneDeeply();
        } finally {
            changing = false;
        }
    }

    @Override
    public synchronized QueryResult handleQuery(QueryParameters parameters) {
        QueryResult result = super.handleQuery(parameters);
        if (changing) {
            return result;
        }
        List<Document> copies = new ArrayList<>();
        result.forEach(document -> copies.add(document.cloneDeeply()));
        return new QueryResult(copies, result.getCursorId());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Optional<RangeIndex> best = indexes.values().stream()
                .filter(index -> index.fit(query, order) > 0)
                .max(Comparator.comparing(index -> index.fit(query, order)));
        if (best.isEmpty()) {
            return matchByUniqueIndex(query, order, skip, limit, batchSize, fields);
        }
        // Not the collection's own spliterator, which would count the whole range first.
        Spliterator<Document> range = Spliterators.spliteratorUnknownSize(
                best.get().range(query, order).iterator(), Spliterator.ORDERED);
        return matchDocumentsFromStream(
                query, StreamSupport.stream(range, false), skip, limit, batchSize, null, fields);
    }

    /** The original uses a unique index only for queries of its fields and no other. */
    private QueryResult matchByUniqueIndex(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        for (Index<Integer> index : getIndexes()) {
            Document key = new Document();
            index.getKeys().stream()
                    .map(IndexKey::getKey)
                    .filter(query::containsKey)
                    .forEach(field -> key.put(field, query.get(field)));
            if (index.canHandle(key)) {
                return matchDocuments(query, index.getPositions(key), order, skip, limit, batchSize, fields);
            }
        }
        database.scanned(getCollectionName(), query);
        return super.matchDocuments(query, order, skip, limit, batchSize, fields);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = super.addDocumentInternal(document);
        indexes.values().forEach(index -> index.add(document, position));
        return position;
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        indexes.values().forEach(index -> {
            index.remove(before, position);
            index.add(after, position);
        });
    }

    @Override
    protected void removeDocument(Integer position) {
        Document document = getDocument(position);
        indexes.values().forEach(index -> index.remove(document, position));
        super.removeDocument(position);
    }
}
