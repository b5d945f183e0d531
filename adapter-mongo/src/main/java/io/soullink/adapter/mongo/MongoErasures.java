package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.erasure.Erasure;
import io.soullink.domain.erasure.Erasures;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;

/**
 * Those who are being erased, in MongoDB: the user's own document is replaced, so that the account ends and its erasure
 * begins in one write. In place of the address, which must be unique, stands the document's id, which is no text and
 * therefore nobody's address.
 *
 * <p>Beginning is two round trips, and two more for each other change that came in between; everything else is one.
 */
final class MongoErasures implements Erasures {
    static final String DUE_AT = "erasureDueAt";

    private static final String BEGUN_AT = "erasureBegunAt";
    private static final String COUPLES = "couples";

    private final MongoCollection<BsonDocument> collection;
    /** What is stored now, for who changes it on the condition that it stays so. */
    private final MongoCollection<BsonDocument> latest;

    private final Documents<User> users = new Documents<>(Schema.USERS, UserDocuments::read);
    private final Documents<Erasure> erasures = new Documents<>(Schema.USERS, MongoErasures::read);
    private final Faults faults;

    MongoErasures(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.latest = collection.withReadConcern(ReadConcern.LOCAL);
        this.faults = faults;
    }

    /** Whether this is what is left of a user. */
    static boolean isErasure(BsonDocument document) {
        return document.containsKey(BEGUN_AT);
    }

    @Override
    public Optional<User> begin(UserId id, Consumer<User> condition, Instant at, Instant dueAt) {
        Attempts attempts = new Attempts("begin an erasure");
        BsonDocument begun = write(id, at, dueAt);
        while (true) {
            Optional<BsonDocument> document = faults.reading(
                            "find a user",
                            () -> Optional.ofNullable(latest.find(byId(id)).first()))
                    .filter(found -> !isErasure(found));
            Optional<User> user = document.flatMap(users::read);
            if (user.isEmpty()) {
                return user;
            }
            condition.accept(user.get());
            BsonDocument unchanged =
                    byId(id).append(UserDocuments.VERSION, document.get().get(UserDocuments.VERSION));
            if (faults.writing("begin an erasure", () -> collection.replaceOne(unchanged, begun))
                            .getMatchedCount()
                    == 1) {
                return user;
            }
            attempts.next();
        }
    }

    @Override
    public List<Erasure> due(Instant now, int limit) {
        List<BsonDocument> found = faults.reading(
                "find erasures",
                () -> collection
                        .find(lte(DUE_AT, Values.time(now)))
                        .sort(ascending(DUE_AT))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> erasures.read(document).stream())
                .toList();
    }

    @Override
    public void note(UserId user, Set<CoupleId> couples, Instant dueAt) {
        BsonArray ids = new BsonArray(
                couples.stream().map(each -> Values.id(each.value())).toList());
        BsonDocument update = new BsonDocument("$set", new BsonDocument(DUE_AT, Values.time(dueAt)))
                .append("$addToSet", new BsonDocument(COUPLES, new BsonDocument("$each", ids)));
        faults.writing("note an erasure", () -> collection.updateOne(begun(user), update));
    }

    @Override
    public void end(UserId user) {
        faults.writing("end an erasure", () -> collection.deleteOne(begun(user)));
    }

    private static BsonDocument write(UserId id, Instant at, Instant dueAt) {
        return byId(id).append(UserDocuments.EMAIL, Values.id(id.value()))
                .append(BEGUN_AT, Values.time(at))
                .append(DUE_AT, Values.time(dueAt))
                .append(COUPLES, new BsonArray());
    }

    private static Erasure read(BsonDocument document) {
        return new Erasure(
                new UserId(Values.id(document, UserDocuments.ID)),
                Values.time(document, BEGUN_AT),
                document.getArray(COUPLES).stream()
                        .map(each -> new CoupleId(each.asObjectId().getValue().toHexString()))
                        .collect(Collectors.toSet()));
    }

    private static BsonDocument byId(UserId id) {
        return new BsonDocument(UserDocuments.ID, Values.id(id.value()));
    }

    /** Never a user. */
    private static BsonDocument begun(UserId id) {
        return byId(id).append(BEGUN_AT, new BsonDocument("$exists", BsonBoolean.TRUE));
    }
}
