package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.day;
import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.optional;
import static io.soullink.adapter.mongo.Values.text;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Amount;
import io.soullink.domain.mood.Cell;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.user.UserId;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;

/** How a person's day is written down: sums that grow where they stand, and what the person said. */
final class MoodDocuments {
    static final String COUPLE = "couple";
    static final String DATE = "date";
    static final String USER = "user";
    static final String NOTE = "note";
    static final String REPORT = "report";

    /** By {@link #key}: millis, weight, samples. */
    private static final String CELLS = "cells";
    /** By writer: the number of the last increment of theirs that was added. */
    private static final String WRITTEN = "written";

    private static final String MILLIS = "millis";
    private static final String WEIGHT = "weight";
    private static final String SAMPLES = "samples";
    private static final String TEXT = "text";
    private static final String EMOTION = "emotion";
    private static final String SHARED = "shared";
    private static final String PRIVATE = "private";

    private MoodDocuments() {}

    static BsonDocument byDay(PersonDay day) {
        return new BsonDocument(COUPLE, id(day.couple().value()))
                .append(DATE, day(day.date()))
                .append(USER, id(day.user().value()));
    }

    /** The person's day, unless the increment was added to it before. */
    static BsonDocument before(Increment increment) {
        BsonDocument added = new BsonDocument("$gte", number(increment.number()));
        return byDay(increment.day()).append(written(increment), new BsonDocument("$not", added));
    }

    static BsonDocument change(Increment increment) {
        BsonDocument sums = new BsonDocument();
        increment.tally().cells().forEach((cell, amount) -> {
            String path = CELLS + "." + key(cell) + ".";
            sums.append(path + MILLIS, number(amount.millis()))
                    .append(path + WEIGHT, number(amount.weight()))
                    .append(path + SAMPLES, number(amount.samples()));
        });
        return new BsonDocument("$inc", sums)
                .append("$set", new BsonDocument(written(increment), number(increment.number())));
    }

    static BsonDocument write(Note note) {
        return new BsonDocument(TEXT, text(note.text())).append(SHARED, BsonBoolean.valueOf(note.shared()));
    }

    static BsonDocument write(SelfReport report) {
        return new BsonDocument(EMOTION, text(word(report.emotion())))
                .append(SHARED, BsonBoolean.valueOf(report.shared()));
    }

    static DayRecord read(BsonDocument document) {
        return new DayRecord(
                new PersonDay(new CoupleId(id(document, COUPLE)), day(document, DATE), new UserId(id(document, USER))),
                tally(document.getDocument(CELLS, new BsonDocument())),
                optional(document, REPORT, value -> report(value.asDocument())),
                optional(document, NOTE, value -> note(value.asDocument())));
    }

    private static Tally tally(BsonDocument cells) {
        SortedMap<Cell, Amount> tally = new TreeMap<>();
        cells.forEach((key, value) -> {
            BsonDocument sums = value.asDocument();
            tally.put(cell(key), new Amount(number(sums, MILLIS), number(sums, WEIGHT), number(sums, SAMPLES)));
        });
        return new Tally(tally);
    }

    private static Note note(BsonDocument document) {
        return new Note(text(document, TEXT), document.getBoolean(SHARED).getValue());
    }

    private static SelfReport report(BsonDocument document) {
        return new SelfReport(
                emotion(text(document, EMOTION)), document.getBoolean(SHARED).getValue());
    }

    /** The field of a cell: {@code 09-love-shared}. */
    private static String key(Cell cell) {
        return "%02d-%s-%s".formatted(cell.hour(), word(cell.emotion()), cell.shared() ? SHARED : PRIVATE);
    }

    private static Cell cell(String key) {
        String[] parts = key.split("-");
        if (parts.length != 3 || !parts[2].equals(SHARED) && !parts[2].equals(PRIVATE)) {
            throw new IllegalArgumentException("key must be like 09-love-shared");
        }
        return new Cell(Integer.parseInt(parts[0]), emotion(parts[1]), parts[2].equals(SHARED));
    }

    private static String word(Emotion emotion) {
        return emotion.name().toLowerCase(Locale.ROOT);
    }

    private static Emotion emotion(String word) {
        return Emotion.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String written(Increment increment) {
        return WRITTEN + "." + increment.writer().value();
    }
}
