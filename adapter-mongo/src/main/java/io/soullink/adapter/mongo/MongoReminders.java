package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Reminders;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import org.bson.BsonDocument;

/** Who was reminded on which day, in MongoDB: one document for each, whose making is the taking. */
final class MongoReminders implements Reminders {
    static final String COUPLE = "couple";
    static final String USER = "user";
    static final String DAY = "day";

    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;

    MongoReminders(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.faults = faults;
    }

    @Override
    public boolean take(CoupleId couple, UserId user, LocalDate day) {
        BsonDocument taken = new BsonDocument(COUPLE, Values.id(couple.value()))
                .append(USER, Values.id(user.value()))
                .append(DAY, Values.day(day));
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
}
