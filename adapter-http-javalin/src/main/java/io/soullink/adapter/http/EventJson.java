package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.media.Shown;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.event.PlaceRef;
import io.soullink.domain.event.Plan;
import io.soullink.domain.event.SpecialDay;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Title;
import io.soullink.domain.shared.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Events in JSON. Clients know some fields under two names: either is read, and both are written. */
final class EventJson {
    private static final String TITLE = "title";
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String EVENT_TYPE = "eventType";
    private static final String DATE = "date";
    private static final String DESCRIPTION = "description";
    private static final String NOTES = "notes";
    private static final String PLACE = "placeId";
    private static final String COUPLE = "coupleId";
    private static final String IMAGES = "images";
    private static final String REPEAT = "repeat";

    private EventJson() {}

    /** @param places those that the events name, as far as there are such */
    static ArrayNode events(List<Event> events, Map<PlaceRef, Place> places, MediaLinks links) {
        ArrayNode json = Json.array();
        for (Event event : events) {
            ObjectNode written = event(event, links);
            event.plan()
                    .place()
                    .flatMap(place -> Optional.ofNullable(places.get(place)))
                    .ifPresent(place -> written.set(PLACE, PlaceJson.place(place, links.toAnyone())));
            json.add(written);
        }
        return json;
    }

    static ObjectNode event(Event event, MediaLinks links) {
        Shown shown = links.to(event.couple());
        Plan plan = event.plan();
        ObjectNode json = Json.object()
                .put("_id", event.id().value())
                .put(COUPLE, event.couple().value());
        write(json, plan.subject().kind(), plan.subject().title().value(), plan.day());
        String description = plan.subject().description().value();
        json.put(DESCRIPTION, description).put(NOTES, description);
        json.put(PLACE, plan.place().map(PlaceRef::value).orElse(null));
        ArrayNode images = json.putArray(IMAGES);
        plan.images().forEach(image -> images.add(shown.of(image)));
        return json;
    }

    static ArrayNode occurrences(List<Occurrence> occurrences, MediaLinks links) {
        ArrayNode json = Json.array();
        occurrences.forEach(occurrence -> json.add(day(occurrence.day(), links)
                .put("nextOccurrence", occurrence.date().toString())
                .put("countdown", occurrence.inDays())));
        return json;
    }

    /** The couple that a client says an event is of; empty if it says none. What is no id is nobody's. */
    static Optional<CoupleId> couple(JsonBody body) {
        return body.optional(COUPLE, text -> CoupleId.parse(text).orElseThrow(Rejected::notAMember));
    }

    static Plan plan(JsonBody body) {
        Violations violations = new Violations();
        Title title = violations.gather(() -> body.value(body.named(TITLE, NAME), Title::new));
        Optional<EventKind> named = violations.gather(() -> body.optional(body.named(TYPE, EVENT_TYPE), EventKind::of));
        LocalDate date = violations.gather(() -> body.value(DATE, JsonBody::date));
        Optional<Description> description =
                violations.gather(() -> body.optional(body.named(DESCRIPTION, NOTES), Description::new));
        Optional<PlaceRef> place = violations.gather(() -> body.optional(PLACE, PlaceRef::new));
        List<ImageUrl> images = violations.gather(() -> body.list(IMAGES, ImageUrl::new));
        Optional<Boolean> yearly = violations.gather(() -> repeat(body));
        violations.throwIfAny();
        EventKind kind = named.orElse(EventKind.CUSTOM);
        return new Plan(
                new Plan.Subject(kind, title, description.orElse(Description.NONE)),
                new Plan.Day(date, yearly.orElse(kind.isYearlyByItself())),
                place,
                images);
    }

    /** Fields that are not named stay as they are; {@code null} clears a description, a place or the pictures. */
    static UnaryOperator<Plan> change(JsonBody body) {
        Violations violations = new Violations();
        Optional<Title> title = violations.gather(() -> body.change(body.named(TITLE, NAME), Title::new));
        Optional<EventKind> kind = violations.gather(() -> body.change(body.named(TYPE, EVENT_TYPE), EventKind::of));
        Optional<LocalDate> date = violations.gather(() -> body.change(DATE, JsonBody::date));
        String descriptionName = body.named(DESCRIPTION, NOTES);
        Optional<Description> description = violations.gather(() -> body.optional(descriptionName, Description::new));
        Optional<PlaceRef> place = violations.gather(() -> body.optional(PLACE, PlaceRef::new));
        List<ImageUrl> images = violations.gather(() -> body.list(IMAGES, ImageUrl::new));
        Optional<Boolean> yearly = violations.gather(() -> repeat(body));
        violations.throwIfAny();
        return plan -> new Plan(
                new Plan.Subject(
                        kind.orElse(plan.subject().kind()),
                        title.orElse(plan.subject().title()),
                        body.has(descriptionName)
                                ? description.orElse(Description.NONE)
                                : plan.subject().description()),
                new Plan.Day(
                        date.orElse(plan.day().first()),
                        yearly.orElse(plan.day().yearly())),
                body.has(PLACE) ? place : plan.place(),
                body.has(IMAGES) ? images : plan.images());
    }

    private static ObjectNode day(SpecialDay day, MediaLinks links) {
        return day.event().map(event -> event(event, links)).orElseGet(() -> {
            ObjectNode json = Json.object().put("_id", day.key());
            write(json, day.kind(), day.title(), day.day());
            return json;
        });
    }

    private static void write(ObjectNode json, EventKind kind, String title, Plan.Day day) {
        json.put(TITLE, title).put(NAME, title);
        json.put(TYPE, kind.word()).put(EVENT_TYPE, kind.word());
        json.put(DATE, day.first().toString());
        json.put(REPEAT, day.yearly());
    }

    /** {@code true} and {@code "yearly"} say the same, so do {@code false} and {@code "none"}. */
    private static Optional<Boolean> repeat(JsonBody body) {
        if (body.isFlag(REPEAT)) {
            return Optional.of(body.flag(REPEAT));
        }
        return body.optional(REPEAT, word -> switch (word) {
            case "yearly" -> true;
            case "none" -> false;
            default -> throw Rejected.invalid(REPEAT, "must be true, false, yearly or none");
        });
    }
}
