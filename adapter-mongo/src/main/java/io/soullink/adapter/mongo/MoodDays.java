package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import io.soullink.adapter.mongo.Upserts.Upsert;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * The days of couples: when they end, and to whom their results are owed. {@code open} and {@code closesAt} are there until a
 * day is closed, so that closing is one write, which finds them or does not.
 */
final class MoodDays {
    static final String COUPLE = "couple";
    static final String DATE = "date";
    static final String OPEN = "open";
    static final String CLOSES_AT = "closesAt";
    static final String OWED = "owed";

    private final MongoCollection<BsonDocument> collection;
    private final Documents<CoupleDate> documents = new Documents<>(Schema.MOOD_DAYS, MoodDays::read);
    private final Upserts upserts;
    private final Faults faults;

    MoodDays(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.upserts = new Upserts(collection, faults);
        this.faults = faults;
    }

    /** Begins those days that did not begin before. */
    void begin(Map<CoupleDate, Instant> ends) {
        List<Upsert> beginnings = new ArrayList<>();
        ends.forEach((day, closesAt) -> {
            BsonDocument open = new BsonDocument(OPEN, BsonBoolean.TRUE).append(CLOSES_AT, Values.time(closesAt));
            beginnings.add(new Upsert(byDay(day), new BsonDocument("$setOnInsert", open)));
        });
        upserts.writeAll("begin days", beginnings);
    }

    /** As {@link io.soullink.domain.mood.Moods#due}. */
    List<CoupleDate> due(Instant now, int limit) {
        BsonDocument ended =
                new BsonDocument(OPEN, BsonBoolean.TRUE).append(CLOSES_AT, new BsonDocument("$lte", Values.time(now)));
        return find(ended, CLOSES_AT, limit);
    }

    /** As {@link io.soullink.domain.mood.Moods#close}. */
    boolean close(CoupleDate day, Set<UserId> owedTo) {
        BsonArray owed = new BsonArray();
        owedTo.forEach(user -> owed.add(Values.id(user.value())));
        BsonDocument closed = new BsonDocument("$set", new BsonDocument(OWED, owed))
                .append("$unset", new BsonDocument(OPEN, new BsonString("")).append(CLOSES_AT, new BsonString("")));
        return updateOne("close a day", byDay(day).append(OPEN, BsonBoolean.TRUE), closed);
    }

    /** As {@link io.soullink.domain.mood.Moods#owed}. */
    List<LocalDate> owed(CoupleId couple, UserId user, int limit) {
        BsonDocument owed = owedTo(user).append(COUPLE, Values.id(couple.value()));
        return find(owed, DATE, limit).stream().map(CoupleDate::date).toList();
    }

    /** As {@link io.soullink.domain.mood.Moods#settle}. */
    boolean settle(CoupleDate day, UserId user) {
        BsonDocument owed = byDay(day);
        owed.putAll(owedTo(user));
        return updateOne("settle a day", owed, new BsonDocument("$pull", owedTo(user)));
    }

    void erase(CoupleId couple) {
        BsonDocument theirs = new BsonDocument(COUPLE, Values.id(couple.value()));
        faults.writing("erase days", () -> collection.deleteMany(theirs));
    }

    void forget(UserId user) {
        BsonDocument pull = new BsonDocument("$pull", owedTo(user));
        faults.writing("forget whom days are owed to", () -> collection.updateMany(owedTo(user), pull));
    }

    private List<CoupleDate> find(Bson filter, String order, int limit) {
        List<BsonDocument> found = faults.reading(
                "find days",
                () -> collection
                        .find(filter)
                        .projection(include(COUPLE, DATE))
                        .sort(ascending(order))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> documents.read(document).stream())
                .toList();
    }

    private boolean updateOne(String what, Bson filter, Bson change) {
        return faults.writing(what, () -> collection.updateOne(filter, change)).getMatchedCount() == 1;
    }

    private static CoupleDate read(BsonDocument document) {
        return new CoupleDate(new CoupleId(Values.id(document, COUPLE)), Values.day(document, DATE));
    }

    private static BsonDocument byDay(CoupleDate day) {
        return new BsonDocument(COUPLE, Values.id(day.couple().value())).append(DATE, Values.day(day.date()));
    }

    private static BsonDocument owedTo(UserId user) {
        return new BsonDocument(OWED, Values.id(user.value()));
    }
}
