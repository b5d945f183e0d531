package io.soullink.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * The forms in which single values are stored: ids as ObjectIds, moments as dates, days as dates at midnight UTC, numbers as
 * 64-bit integers. Reading throws an unchecked exception where a field is missing or of another type.
 */
final class Values {
    private Values() {}

    static BsonObjectId id(String hex) {
        return new BsonObjectId(new ObjectId(hex));
    }

    static String id(BsonDocument document, String field) {
        return document.getObjectId(field).getValue().toHexString();
    }

    static BsonString text(String text) {
        return new BsonString(text);
    }

    static String text(BsonDocument document, String field) {
        return document.getString(field).getValue();
    }

    static BsonInt64 number(long number) {
        return new BsonInt64(number);
    }

    static long number(BsonDocument document, String field) {
        return document.getNumber(field).longValue();
    }

    static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }

    static Instant time(BsonValue value) {
        return Instant.ofEpochMilli(value.asDateTime().getValue());
    }

    static Instant time(BsonDocument document, String field) {
        return time(document.getDateTime(field));
    }

    static BsonDateTime day(LocalDate day) {
        return time(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static LocalDate day(BsonDocument document, String field) {
        return LocalDate.ofInstant(time(document, field), ZoneOffset.UTC);
    }

    /** The constant of an enum that {@code word} names, in whatever case. */
    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** What {@code reader} makes of a field, or empty if the document has no such field. */
    static <T> Optional<T> optional(BsonDocument document, String field, Function<BsonValue, T> reader) {
        return Optional.ofNullable(document.get(field)).map(reader);
    }
}
