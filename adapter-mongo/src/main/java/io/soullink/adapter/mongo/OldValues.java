package io.soullink.adapter.mongo;

import io.soullink.domain.shared.HexId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Reads values of the first backend, which no schema bound for long: an id may be an ObjectId, its digits, or the whole
 * document that it names; a time a date, a text or a number; a field may stand under an older name.
 */
final class OldValues {
    /** Numbers below it count seconds, the others milliseconds: it is 1973 in the one, 5138 in the other. */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private static final int DATE_LENGTH = 10;

    private OldValues() {}

    /** The first of these fields that is there and not null. */
    static Optional<BsonValue> value(BsonDocument document, String... names) {
        for (String name : names) {
            BsonValue value = document.get(name);
            if (value != null && !value.isNull()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The first of these fields that is there, if it is a text. */
    static Optional<String> text(BsonDocument document, String... names) {
        return value(document, names)
                .filter(BsonValue::isString)
                .map(value -> value.asString().getValue());
    }

    /** The first of these fields that is there, if it names something. */
    static Optional<String> id(BsonDocument document, String... names) {
        return value(document, names).flatMap(OldValues::id);
    }

    static Optional<String> id(BsonValue value) {
        if (value.isObjectId()) {
            return Optional.of(value.asObjectId().getValue().toHexString());
        }
        if (value.isString()) {
            return Optional.of(value.asString().getValue().strip().toLowerCase(Locale.ROOT))
                    .filter(HexId::isValid);
        }
        return value.isDocument() ? id(value.asDocument(), "_id", "id", "userId") : Optional.empty();
    }

    /** The first of these fields that is there, if it tells a moment. */
    static Optional<Instant> time(BsonDocument document, String... names) {
        return value(document, names).flatMap(OldValues::time);
    }

    /** The day that the first of these fields tells, as it was typed or in UTC. */
    static Optional<LocalDate> day(BsonDocument document, String... names) {
        return value(document, names).flatMap(OldValues::time).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** When the thing of this id was made. */
    static Instant timeOf(String id) {
        return Instant.ofEpochSecond(Long.parseLong(id.substring(0, 8), 16));
    }

    private static Optional<Instant> time(BsonValue value) {
        if (value.isDateTime()) {
            return Optional.of(Values.time(value));
        }
        if (value.isNumber()) {
            long number = value.asNumber().longValue();
            return Optional.of(number < LEAST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        return value.isString() ? time(value.asString().getValue().strip()) : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() > DATE_LENGTH ? OffsetDateTime.parse(text).toInstant() : startOf(text));
        } catch (DateTimeParseException otherwise) {
            return text.length() > DATE_LENGTH ? time(text.substring(0, DATE_LENGTH)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
