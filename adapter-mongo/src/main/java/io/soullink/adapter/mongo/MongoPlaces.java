package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import org.bson.BsonDocument;

/** Places in MongoDB. */
final class MongoPlaces extends MongoShelf<PlaceId, Place> implements Places {
    MongoPlaces(MongoCollection<BsonDocument> collection, Faults faults) {
        super(collection, new PlaceForm(), faults);
    }

    /** Nothing but the id is unique: a document has it that cannot be read. */
    @Override
    RuntimeException refusal(TakenKeyException taken) {
        return new IllegalArgumentException("item's id is taken");
    }
}
