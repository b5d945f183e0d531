package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;

/**
 * Users in MongoDB. Finding and adding are one round trip; changing is two, and two more for each other change that came in
 * between.
 */
final class MongoUsers implements Users {
    private final MongoCollection<BsonDocument> collection;
    private final Documents<User> documents = new Documents<>(Schema.USERS, UserDocuments::read);
    private final Faults faults;

    MongoUsers(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    @Override
    public void add(User user) {
        try {
            faults.writing("add a user", () -> collection.insertOne(UserDocuments.write(user, 1)));
        } catch (TakenKeyException taken) {
            if (taken.index().equals(Schema.USER_EMAIL)
                    || find(user.credentials().email()).isPresent()) {
                throw new Rejected(Reason.EMAIL_TAKEN, "this e-mail address has an account already");
            }
            throw new IllegalArgumentException("user's id is taken");
        }
    }

    @Override
    public Optional<User> find(UserId id) {
        return first(collection, byId(id)).flatMap(documents::read);
    }

    @Override
    public Optional<User> find(Email email) {
        return first(collection, eq(UserDocuments.EMAIL, Values.text(email.value())))
                .flatMap(documents::read);
    }

    @Override
    public List<User> admins(int limit) {
        List<BsonDocument> found = faults.reading(
                "find the admins",
                () -> collection
                        .find(eq(UserDocuments.ADMIN, BsonBoolean.TRUE))
                        .sort(ascending(UserDocuments.ID))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> documents.read(document).stream())
                .toList();
    }

    @Override
    public Optional<User> update(UserId id, UnaryOperator<User> change) {
        Attempts attempts = new Attempts("update a user");
        MongoCollection<BsonDocument> latest = collection.withReadConcern(ReadConcern.LOCAL);
        while (true) {
            Optional<BsonDocument> document = first(latest, byId(id));
            Optional<User> user = document.flatMap(documents::read);
            if (user.isEmpty()) {
                return user;
            }
            User changed = change.apply(user.get());
            if (changed.equals(user.get()) || replace(changed, Values.number(document.get(), UserDocuments.VERSION))) {
                return Optional.of(changed);
            }
            attempts.next();
        }
    }

    /** Sets the fields that this version knows, so that one that it does not know stays. */
    private boolean replace(User user, long version) {
        BsonDocument fields = UserDocuments.write(user, version + 1);
        fields.remove(UserDocuments.ID);
        BsonDocument update = new BsonDocument("$set", fields);
        BsonDocument unsaid = new BsonDocument();
        UserDocuments.OPTIONAL.stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> unsaid.append(field, new BsonInt32(1)));
        if (!unsaid.isEmpty()) {
            update.append("$unset", unsaid);
        }
        Bson unchanged = byId(user.id()).append(UserDocuments.VERSION, Values.number(version));
        return faults.writing("update a user", () -> collection.updateOne(unchanged, update))
                        .getMatchedCount()
                == 1;
    }

    private Optional<BsonDocument> first(MongoCollection<BsonDocument> from, Bson filter) {
        return faults.reading(
                        "find a user",
                        () -> Optional.ofNullable(from.find(filter).first()))
                .filter(document -> !MongoErasures.isErasure(document));
    }

    private static BsonDocument byId(UserId id) {
        return new BsonDocument(UserDocuments.ID, Values.id(id.value()));
    }
}
