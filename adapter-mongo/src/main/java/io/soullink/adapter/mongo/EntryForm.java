package io.soullink.adapter.mongo;

import io.soullink.domain.couple.CoupleBook;
import org.bson.BsonDocument;

/** How one kind of entry is written down, beside its id, its couple and its date. */
interface EntryForm<T extends CoupleBook.Entry<?>> {
    /** Its own fields. */
    BsonDocument write(T entry);

    /** The whole entry; throws what {@link Documents} takes for damage if it is none. */
    T read(BsonDocument document);
}
