package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.soullink.adapter.mongo.ImportProtocol.Fate;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleBook;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.event.Event;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import org.bson.BsonDocument;

/** Where an import writes. */
final class ImportTarget implements AutoCloseable {
    private final MongoStorage storage;
    private final MongoCollection<BsonDocument> couples;
    private final GroupCommit.Bulk messages;
    private final Faults faults;

    ImportTarget(MongoStorage storage, MongoDatabase database, Faults faults) {
        this.storage = storage;
        this.couples = Schema.collection(database, Schema.COUPLES);
        this.messages = new BulkInserts(Schema.collection(database, Schema.MESSAGES), faults);
        this.faults = faults;
    }

    GroupCommit.Bulk messages() {
        return messages;
    }

    /** @throws Rejected if somebody else has the address */
    Fate add(User user) {
        if (storage.users().find(user.id()).isPresent()) {
            return Fate.ALREADY_THERE;
        }
        storage.users().add(user);
        return Fate.IMPORTED;
    }

    /**
     * @param live whether the two are together
     * @throws Rejected if they are a couple of another id already, or one of them is with somebody else
     */
    Fate add(Couple couple, boolean live) {
        BsonDocument document = CoupleDocuments.rest(couple);
        document.putAll(CoupleDocuments.pair(couple.partners()));
        if (live) {
            document.append(CoupleDocuments.LIVE, CoupleDocuments.live(couple.partners()));
        }
        try {
            faults.writing("import a couple", () -> couples.insertOne(document));
            return Fate.IMPORTED;
        } catch (TakenKeyException taken) {
            if (taken.index().equals("_id_")) {
                return Fate.ALREADY_THERE;
            }
            throw new Rejected(Reason.ALREADY_CONNECTED, "one of the two has a partner in the new database");
        }
    }

    Fate add(Place place) {
        if (storage.places().find(place.id()).isPresent()) {
            return Fate.ALREADY_THERE;
        }
        storage.places().add(place);
        return Fate.IMPORTED;
    }

    /** @throws Rejected if another product has the article number */
    Fate add(Product product) {
        if (storage.products().find(product.id()).isPresent()) {
            return Fate.ALREADY_THERE;
        }
        storage.products().add(product);
        return Fate.IMPORTED;
    }

    Fate add(Milestone milestone) {
        return add(storage.milestones(), milestone);
    }

    Fate add(Event event) {
        return add(storage.events(), event);
    }

    private static <I, T extends CoupleBook.Entry<I>> Fate add(CoupleBook<I, T> book, T entry) {
        if (book.find(entry.couple(), entry.id()).isPresent()) {
            return Fate.ALREADY_THERE;
        }
        book.add(entry, Integer.MAX_VALUE);
        return Fate.IMPORTED;
    }

    @Override
    public void close() {
        storage.close();
    }
}
