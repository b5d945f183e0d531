package io.soullink.adapter.mongo;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.PlaceRef;
import io.soullink.domain.event.Plan;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Title;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** How an event is written down. */
final class EventForm implements EntryForm<Event> {
    private static final String KIND = "kind";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String YEARLY = "yearly";
    private static final String PLACE = "place";
    private static final String IMAGES = "images";

    @Override
    public BsonDocument write(Event event) {
        Plan plan = event.plan();
        List<BsonString> images =
                plan.images().stream().map(image -> Values.text(image.value())).toList();
        BsonDocument document = new BsonDocument(
                        KIND, Values.text(plan.subject().kind().word()))
                .append(TITLE, Values.text(plan.subject().title().value()))
                .append(DESCRIPTION, Values.text(plan.subject().description().value()))
                .append(YEARLY, BsonBoolean.valueOf(plan.day().yearly()))
                .append(IMAGES, new BsonArray(images));
        plan.place().ifPresent(place -> document.append(PLACE, Values.id(place.value())));
        return document;
    }

    @Override
    public Event read(BsonDocument document) {
        Plan.Subject subject = new Plan.Subject(
                Values.word(EventKind.class, Values.text(document, KIND)),
                new Title(Values.text(document, TITLE)),
                new Description(Values.text(document, DESCRIPTION)));
        Plan.Day day = new Plan.Day(
                Values.day(document, MongoCoupleBook.DATE),
                document.getBoolean(YEARLY).getValue());
        List<ImageUrl> images = document.getArray(IMAGES).stream()
                .map(image -> new ImageUrl(image.asString().getValue()))
                .toList();
        Plan plan = new Plan(
                subject,
                day,
                Values.optional(
                        document,
                        PLACE,
                        place -> new PlaceRef(place.asObjectId().getValue().toHexString())),
                images);
        return new Event(
                new EventId(Values.id(document, MongoCoupleBook.ID)),
                new CoupleId(Values.id(document, MongoCoupleBook.COUPLE)),
                plan);
    }
}
