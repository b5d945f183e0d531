package io.soullink.adapter.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Reminders;
import io.soullink.domain.user.UserId;
import java.time.InstantSource;
import java.time.LocalDate;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * Who was reminded on which day, in MongoDB: one document for each, whose making is the taking. The server drops them a week
 * after they were stored, whichever day they are of: by its day, one that its clock has far behind it would be gone at once,
 * and could be taken again.
 */
final class MongoReminders implements Reminders {
    static final String COUPLE = "couple";
    static final String USER = "user";
    static final String DAY = "day";
    static final String STORED_AT = "storedAt";

    /** Of the first form of the database, where the server dropped them by their day. */
    private static final String BY_DAY = "expiry";

    private static final int INDEX_NOT_FOUND = 27;

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;
    private final InstantSource clock;

    MongoReminders(MongoCollection<BsonDocument> collection, Faults faults, InstantSource clock) {
        this.collection = collection;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public boolean take(CoupleId couple, UserId user, LocalDate day) {
        BsonDocument taken = new BsonDocument(COUPLE, Values.id(couple.value()))
                .append(USER, Values.id(user.value()))
                .append(DAY, Values.day(day))
                .append(STORED_AT, Values.time(clock.instant()));
        try {
            faults.writing("take reminders", () -> collection.insertOne(taken));
            return true;
        } catch (TakenKeyException before) {
            return false;
        }
    }

    @Override
    public void erase(CoupleId couple) {
        faults.writing(
                "erase reminders", () -> collection.deleteMany(new BsonDocument(COUPLE, Values.id(couple.value()))));
    }

    /** Takes those of the database's first form for stored now. */
    static void goByAge(MongoDatabase database) {
        MongoCollection<BsonDocument> reminders = Schema.collection(database, Schema.REMINDERS);
        for (Document index : reminders.listIndexes()) {
            if (BY_DAY.equals(index.getString("name"))) {
                reminders.updateMany(Filters.exists(STORED_AT, false), Updates.currentDate(STORED_AT));
                drop(reminders);
            }
        }
    }

    private static void drop(MongoCollection<BsonDocument> reminders) {
        try {
            reminders.dropIndex(BY_DAY);
        } catch (MongoCommandException failure) {
            if (failure.getErrorCode() != INDEX_NOT_FOUND) { // another server was faster
                throw failure;
            }
        }
    }
}
