package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Dominant;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.HourMood;
import io.soullink.domain.mood.LoveVersusStress;
import io.soullink.domain.mood.PersonMood;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The JSON names of a day's moods; HTTP writes it alike. */
final class MoodJson {
    private MoodJson() {}

    /** Writes a day's fields into an object that is open. */
    static void writeDay(JsonGenerator json, CoupleDay day) throws IOException {
        json.writeStringField("date", day.date().toString());
        writeDominant(json, day.dominant());
        json.writeNumberField("samples", day.samples());
        writePartners(json, day);
        writeNumber(json, "agreement", day.agreement());
        if (day.insufficient()) {
            json.writeBooleanField("insufficient", true);
        }
        writeHours(json, day);
        writeSeconds(json, day);
        writeLoveVersusStress(json, day.loveVersusStress());
        writeWords(json, day);
    }

    private static void writePartners(JsonGenerator json, CoupleDay day) throws IOException {
        json.writeObjectFieldStart("partners");
        for (PersonMood mood : day.partners()) {
            json.writeObjectFieldStart(mood.user().value());
            writeDominant(json, mood.dominant());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeDominant(JsonGenerator json, Optional<Dominant> dominant) throws IOException {
        if (dominant.isPresent()) {
            json.writeStringField("dominantEmotion", dominant.get().emotion().word());
            json.writeNumberField("intensity", dominant.get().intensity());
        } else {
            json.writeNullField("dominantEmotion");
            json.writeNullField("intensity");
        }
    }

    private static void writeHours(JsonGenerator json, CoupleDay day) throws IOException {
        json.writeArrayFieldStart("hourly");
        for (HourMood hour : day.hourly()) {
            json.writeStartObject();
            json.writeStringField("time", "%02d:00".formatted(hour.hour()));
            json.writeStringField("emotion", hour.emotion().word());
            json.writeNumberField("duration", hour.seconds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSeconds(JsonGenerator json, CoupleDay day) throws IOException {
        json.writeObjectFieldStart("seconds");
        for (PersonMood mood : day.partners()) {
            json.writeObjectFieldStart(mood.user().value());
            Map<Emotion, Long> seconds = mood.seconds();
            for (Emotion emotion : Emotion.values()) {
                if (seconds.containsKey(emotion)) {
                    json.writeNumberField(emotion.word(), seconds.get(emotion));
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeLoveVersusStress(JsonGenerator json, LoveVersusStress seen) throws IOException {
        json.writeObjectFieldStart("loveVsStress");
        json.writeNumberField("love", seen.loveSeconds());
        json.writeNumberField("stress", seen.stressSeconds());
        writeNumber(json, "balance", seen.balance());
        json.writeEndObject();
    }

    /** What the two said themselves. */
    private static void writeWords(JsonGenerator json, CoupleDay day) throws IOException {
        json.writeObjectFieldStart("selfReports");
        for (PersonMood mood : day.partners()) {
            if (mood.report().isPresent()) {
                json.writeStringField(mood.user().value(), mood.report().get().word());
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("notes");
        for (PersonMood mood : day.partners()) {
            if (mood.note().isPresent()) {
                json.writeStringField(mood.user().value(), mood.note().get());
            }
        }
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }
}
