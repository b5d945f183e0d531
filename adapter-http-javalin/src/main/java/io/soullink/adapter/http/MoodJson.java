package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Dominant;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.LoveVersusStress;
import io.soullink.domain.mood.PersonMood;
import io.soullink.domain.shared.Rejected;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The mood calendar in JSON; the sockets write a day alike. */
final class MoodJson {
    static final String MONTH = "month";
    static final String DATE = "date";

    private static final String NOTE = "note";
    private static final String EMOTION = "emotion";
    private static final String DOMINANT_EMOTION = "dominantEmotion";
    private static final String INTENSITY = "intensity";

    /** Years of four digits and no other, which is what storage can name. */
    private static final DateTimeFormatter DATES = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private MoodJson() {}

    static ArrayNode month(List<CoupleDay> days) {
        ArrayNode json = Json.array();
        days.forEach(day -> json.add(summary(day)));
        return json;
    }

    static ObjectNode day(CoupleDay day) {
        ObjectNode json = summary(day);
        ArrayNode hourly = json.putArray("hourly");
        day.hourly()
                .forEach(hour -> hourly.addObject()
                        .put("time", "%02d:00".formatted(hour.hour()))
                        .put(EMOTION, hour.emotion().word())
                        .put("duration", hour.seconds()));
        ObjectNode seconds = json.putObject("seconds");
        day.partners().forEach(mood -> seconds.set(mood.user().value(), seconds(mood)));
        json.set("loveVsStress", loveVsStress(day.loveVersusStress()));
        ObjectNode reports = json.putObject("selfReports");
        ObjectNode notes = json.putObject("notes");
        for (PersonMood mood : day.partners()) {
            mood.report().ifPresent(emotion -> reports.put(mood.user().value(), emotion.word()));
            mood.note().ifPresent(text -> notes.put(mood.user().value(), text));
        }
        return json;
    }

    /** @throws Rejected unless it is {@code YYYY-MM} */
    static YearMonth month(String text) {
        try {
            return YearMonth.from(DATES.parse(text + "-01"));
        } catch (DateTimeException noMonth) {
            throw Rejected.invalid(MONTH, "must be a month as YYYY-MM");
        }
    }

    /** @throws Rejected unless it is {@code YYYY-MM-DD} */
    static LocalDate date(String text) {
        try {
            return LocalDate.from(DATES.parse(text));
        } catch (DateTimeException noDate) {
            throw Rejected.invalid(DATE, "must be a date as YYYY-MM-DD");
        }
    }

    /** What is written of a day; empty to take it back. */
    static String note(JsonBody body) {
        requireNamed(body, NOTE);
        return Optional.ofNullable(body.text(NOTE)).orElse("");
    }

    /** What a day is said to have been; empty to take it back. */
    static Optional<Emotion> selfReport(JsonBody body) {
        requireNamed(body, EMOTION);
        return body.optional(EMOTION, Emotion::ofLabel);
    }

    private static void requireNamed(JsonBody body, String name) {
        if (!body.has(name)) {
            throw Rejected.invalid(name, "is missing");
        }
    }

    private static ObjectNode summary(CoupleDay day) {
        ObjectNode json = Json.object().put(DATE, day.date().toString());
        put(json, day.dominant());
        json.put("samples", day.samples());
        ObjectNode partners = json.putObject("partners");
        day.partners().forEach(mood -> put(partners.putObject(mood.user().value()), mood.dominant()));
        put(json, "agreement", day.agreement());
        if (day.insufficient()) {
            json.put("insufficient", true);
        }
        return json;
    }

    private static void put(ObjectNode json, Optional<Dominant> dominant) {
        json.put(DOMINANT_EMOTION, dominant.map(each -> each.emotion().word()).orElse(null));
        json.put(INTENSITY, dominant.map(Dominant::intensity).orElse(null));
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        json.put(name, value.isPresent() ? (Double) value.getAsDouble() : null);
    }

    private static ObjectNode seconds(PersonMood mood) {
        ObjectNode json = Json.object();
        for (Emotion emotion : Emotion.values()) {
            Optional.ofNullable(mood.seconds().get(emotion)).ifPresent(seconds -> json.put(emotion.word(), seconds));
        }
        return json;
    }

    private static ObjectNode loveVsStress(LoveVersusStress seen) {
        ObjectNode json = Json.object().put("love", seen.loveSeconds()).put("stress", seen.stressSeconds());
        put(json, "balance", seen.balance());
        return json;
    }
}
