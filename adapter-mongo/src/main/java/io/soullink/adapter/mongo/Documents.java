package io.soullink.adapter.mongo;

import io.soullink.domain.shared.Rejected;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the documents of one kind. One that cannot be read is left out and reported by its id: it shall cost its reader one
 * thing, not the page that it stands on. The report says no word of what is in it.
 */
final class Documents<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final String collection;
    private final Function<BsonDocument, T> reader;

    Documents(String collection, Function<BsonDocument, T> reader) {
        this.collection = collection;
        this.reader = reader;
    }

    /** What the document says; empty if it cannot be read, or if it is null. */
    Optional<T> read(BsonDocument document) {
        if (document == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(document));
        } catch (BsonInvalidOperationException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException
                | Rejected unreadable) {
            String kind = unreadable.getClass().getSimpleName();
            LOG.warn(
                    "Left out a document of {} that cannot be read: _id {}, {}", collection, document.get("_id"), kind);
            return Optional.empty();
        }
    }
}
