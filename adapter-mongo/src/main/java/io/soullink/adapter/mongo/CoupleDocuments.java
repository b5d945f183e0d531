package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.day;
import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.optional;
import static io.soullink.adapter.mongo.Values.text;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** How a couple is written down: one document for two people, for good. */
final class CoupleDocuments {
    static final String ID = "_id";
    /** The partner with the lower id. */
    static final String FIRST = "first";

    static final String SECOND = "second";
    /** Both partners while they are a couple; absent while they are not. */
    static final String LIVE = "live";

    private static final String ZONE = "zone";
    private static final String ANNIVERSARY = "anniversary";
    private static final String SINCE = "since";

    private CoupleDocuments() {}

    /** Whom the document is about. */
    static BsonDocument pair(Pair pair) {
        return new BsonDocument(FIRST, id(pair.first().value()))
                .append(SECOND, id(pair.second().value()));
    }

    /** What makes the pair a live couple. */
    static BsonArray live(Pair pair) {
        return new BsonArray(List.of(id(pair.first().value()), id(pair.second().value())));
    }

    /** All but {@link #pair} and {@link #live}. */
    static BsonDocument rest(Couple couple) {
        BsonDocument document = new BsonDocument(ID, id(couple.id().value()))
                .append(ZONE, text(couple.zone().getId()))
                .append(SINCE, time(couple.since()));
        couple.anniversary().ifPresent(date -> document.append(ANNIVERSARY, day(date)));
        return document;
    }

    /** Finds the couple if it still is what it was. */
    static BsonDocument unchanged(BsonDocument before) {
        return new BsonDocument(ID, before.get(ID))
                .append(LIVE, before.get(LIVE))
                .append(ZONE, before.get(ZONE))
                .append(ANNIVERSARY, before.get(ANNIVERSARY, BsonNull.VALUE));
    }

    /** Sets what can change of a couple. */
    static BsonDocument change(Couple after) {
        BsonDocument set = new BsonDocument(
                "$set", new BsonDocument(ZONE, text(after.zone().getId())));
        after.anniversary()
                .ifPresentOrElse(
                        date -> set.getDocument("$set").append(ANNIVERSARY, day(date)),
                        () -> set.append("$unset", new BsonDocument(ANNIVERSARY, text(""))));
        return set;
    }

    static Couple read(BsonDocument document) {
        return new Couple(
                new CoupleId(id(document, ID)),
                new Pair(new UserId(id(document, FIRST)), new UserId(id(document, SECOND))),
                ZoneId.of(text(document, ZONE)),
                optional(document, ANNIVERSARY, CoupleDocuments::date),
                time(document, SINCE));
    }

    private static LocalDate date(BsonValue value) {
        Instant midnight = time(value);
        return LocalDate.ofInstant(midnight, ZoneOffset.UTC);
    }
}
