package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.soullink.adapter.mongo.ImportProtocol.Fate;
import io.soullink.adapter.mongo.ThingImport.Kept;
import io.soullink.app.media.MovedUploads;
import io.soullink.domain.catalogue.Item;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.Shelf;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleBook;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.event.Event;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.BsonBinary;
import org.bson.BsonDocument;

/** Where an import writes. */
final class ImportTarget implements AutoCloseable {
    private static final String KEY_ID = "import";
    private static final String KEY = "key";
    private static final int KEY_BYTES = 32;

    private final MongoStorage storage;
    private final MongoCollection<BsonDocument> couples;
    private final GroupCommit.Bulk messages;
    private final MongoCollection<BsonDocument> schema;
    private final Faults faults;
    private final InstantSource clock;

    ImportTarget(MongoStorage storage, MongoDatabase database, Faults faults, InstantSource clock) {
        this.storage = storage;
        this.schema = Schema.collection(database, Migrations.COLLECTION);
        this.couples = Schema.collection(database, Schema.COUPLES);
        this.messages = new BulkInserts(Schema.collection(database, Schema.MESSAGES), faults);
        this.faults = faults;
        this.clock = clock;
    }

    GroupCommit.Bulk messages() {
        return messages;
    }

    /** Where files go. Their ids follow from a key that the first import makes, and each other one finds. */
    MovedUploads uploads() {
        BsonDocument named = new BsonDocument(ChangeDocuments.ID, Values.text(KEY_ID));
        try {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            BsonDocument made = named.clone().append(KEY, new BsonBinary(key));
            faults.writing("make a key", () -> schema.insertOne(made));
        } catch (TakenKeyException made) {
            // By an import before.
        }
        BsonDocument kept =
                faults.reading("read a key", () -> schema.find(named).first());
        return new MovedUploads(storage.mediaFiles(), kept.getBinary(KEY).getData(), clock);
    }

    Kept<User> users() {
        return kept(
                user -> storage.users().find(user.id()),
                (user, change) -> storage.users().update(user.id(), change));
    }

    Kept<Message> conversations() {
        return kept(
                message -> storage.messages().find(message.room(), message.id()),
                (message, change) -> storage.messages().update(message.room(), message.id(), change));
    }

    Kept<Milestone> milestones() {
        return book(storage.milestones());
    }

    Kept<Event> events() {
        return book(storage.events());
    }

    Kept<Place> places() {
        return shelf(storage.places());
    }

    Kept<Product> products() {
        return shelf(storage.products());
    }

    /** @throws Rejected if somebody else has the address */
    void add(User user) {
        storage.users().add(user);
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

    void add(Place place) {
        storage.places().add(place);
    }

    /** @throws Rejected if another product has the article number */
    void add(Product product) {
        storage.products().add(product);
    }

    void add(Milestone milestone) {
        storage.milestones().add(milestone, Integer.MAX_VALUE);
    }

    void add(Event event) {
        storage.events().add(event, Integer.MAX_VALUE);
    }

    private static <I, T extends CoupleBook.Entry<I>> Kept<T> book(CoupleBook<I, T> book) {
        return kept(
                entry -> book.find(entry.couple(), entry.id()),
                (entry, change) -> book.update(entry.couple(), entry.id(), change));
    }

    private static <I, T extends Item<I>> Kept<T> shelf(Shelf<I, T> shelf) {
        return kept(item -> shelf.find(item.id()), (item, change) -> shelf.update(item.id(), change));
    }

    private static <T> Kept<T> kept(Function<T, Optional<T>> find, BiConsumer<T, UnaryOperator<T>> update) {
        return new Kept<>() {
            @Override
            public Optional<T> find(T same) {
                return find.apply(same);
            }

            @Override
            public void update(T same, UnaryOperator<T> change) {
                update.accept(same, change);
            }
        };
    }

    @Override
    public void close() {
        storage.close();
    }
}
