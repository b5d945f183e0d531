package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.adapter.mongo.Upserts.Upsert;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** What is kept of people's days: one document a person and day, each change of it one write. */
final class MoodRecords {
    private static final Comparator<DayRecord> ORDER = Comparator.comparing(
                    (DayRecord record) -> record.day().date())
            .thenComparing(record -> record.day().user().value());

    private final MongoCollection<BsonDocument> collection;
    private final Documents<DayRecord> documents = new Documents<>(Schema.MOODS, MoodDocuments::read);
    private final Upserts upserts;
    private final Faults faults;

    MoodRecords(MongoCollection<BsonDocument> collection, Faults faults) {
        this.collection = collection;
        this.upserts = new Upserts(collection, faults);
        this.faults = faults;
    }

    /** One round trip for all of them; answers the days of those that were refused. */
    Set<PersonDay> add(List<Increment> increments) {
        List<Upsert> changes = increments.stream()
                .map(increment -> new Upsert(MoodDocuments.before(increment), MoodDocuments.change(increment)))
                .toList();
        return upserts.write("store moods", changes).stream()
                .map(refused -> increments.get(refused).day())
                .collect(Collectors.toSet());
    }

    /** Sets a field of a person's day, or takes it away. */
    void say(PersonDay day, String field, Optional<BsonDocument> said) {
        BsonDocument filter = MoodDocuments.byDay(day);
        if (said.isPresent()) {
            BsonDocument set = new BsonDocument("$set", new BsonDocument(field, said.get()));
            upserts.writeAll("store moods", List.of(new Upsert(filter, set)));
        } else {
            BsonDocument unset = new BsonDocument("$unset", new BsonDocument(field, new BsonString("")));
            faults.writing("take back moods", () -> collection.updateOne(filter, unset));
        }
    }

    /** Of the days from {@code first} up to and without {@code end}, by date and user. */
    List<DayRecord> between(CoupleId couple, LocalDate first, LocalDate end) {
        BsonDocument days = new BsonDocument("$gte", Values.day(first)).append("$lt", Values.day(end));
        BsonDocument filter =
                new BsonDocument(MoodDocuments.COUPLE, Values.id(couple.value())).append(MoodDocuments.DATE, days);
        List<BsonDocument> found =
                faults.reading("read moods", () -> collection.find(filter).into(new ArrayList<>()));
        return found.stream()
                .flatMap(document -> documents.read(document).stream())
                .filter(record -> !record.equals(DayRecord.none(record.day())))
                .sorted(ORDER)
                .toList();
    }

    void erase(CoupleId couple) {
        BsonDocument theirs = new BsonDocument(MoodDocuments.COUPLE, Values.id(couple.value()));
        faults.writing("erase moods", () -> collection.deleteMany(theirs));
    }

    void eraseOf(UserId user) {
        BsonDocument theirs = new BsonDocument(MoodDocuments.USER, Values.id(user.value()));
        faults.writing("erase moods", () -> collection.deleteMany(theirs));
    }
}
