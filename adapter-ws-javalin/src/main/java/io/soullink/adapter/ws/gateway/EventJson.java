package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.event.PlaceRef;
import io.soullink.domain.event.SpecialDay;
import io.soullink.domain.shared.ImageUrl;
import java.io.IOException;

/** Events in JSON; the routes write one alike. */
final class EventJson {
    private EventJson() {}

    static void writeReminder(JsonGenerator json, Occurrence occurrence, MediaLinks links) throws IOException {
        json.writeObjectFieldStart("event");
        write(json, occurrence.day(), links);
        json.writeEndObject();
        json.writeStringField("occurrence", occurrence.date().toString());
        json.writeNumberField("inDays", occurrence.inDays());
    }

    private static void write(JsonGenerator json, SpecialDay day, MediaLinks links) throws IOException {
        json.writeStringField("_id", day.key());
        if (day.event().isPresent()) {
            json.writeStringField("coupleId", day.event().get().couple().value());
        }
        json.writeStringField("title", day.title());
        json.writeStringField("name", day.title());
        json.writeStringField("type", day.kind().word());
        json.writeStringField("eventType", day.kind().word());
        json.writeStringField("date", day.day().first().toString());
        json.writeBooleanField("repeat", day.day().yearly());
        if (day.event().isPresent()) {
            writeRest(json, day.event().get(), links);
        }
    }

    private static void writeRest(JsonGenerator json, Event event, MediaLinks links) throws IOException {
        Shown shown = links.to(event.couple());
        String description = event.plan().subject().description().value();
        json.writeStringField("description", description);
        json.writeStringField("notes", description);
        json.writeStringField(
                "placeId", event.plan().place().map(PlaceRef::value).orElse(null));
        json.writeArrayFieldStart("images");
        for (ImageUrl image : event.plan().images()) {
            json.writeString(shown.of(image));
        }
        json.writeEndArray();
    }
}
