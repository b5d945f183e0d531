package io.soullink.adapter.mongo;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.PlaceRef;
import io.soullink.domain.event.Plan;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A milestone or an event of the first backend. Must have an id, a title and a date; what else does not fit is left out.
 */
final class OldMoment {
    private final BsonDocument document;
    private final Consumer<String> remarks;

    /** @param remarks hears of what was left out */
    OldMoment(BsonDocument document, Consumer<String> remarks) {
        this.document = document;
        this.remarks = remarks;
    }

    /** @throws RuntimeException that says why it cannot be read */
    Milestone milestone(CoupleId couple) {
        Moment moment = new Moment(
                title(), description(), date(), fit("image", OldUpload::address, "image", "img", "imageUrl"));
        return new Milestone(new MilestoneId(id()), couple, moment);
    }

    /** @throws RuntimeException that says why it cannot be read */
    Event event(CoupleId couple) {
        EventKind kind = fit("type", EventKind::of, "type", "eventType").orElse(EventKind.CUSTOM);
        Plan plan = new Plan(
                new Plan.Subject(kind, title(), description()),
                new Plan.Day(date(), yearly().orElse(kind.isYearlyByItself())),
                OldValues.id(document, "placeId", "eventPlaceId", "place").map(PlaceRef::new),
                images());
        return new Event(new EventId(id()), couple, plan);
    }

    private String id() {
        return OldValues.id(document, "_id").orElseThrow(() -> new IllegalArgumentException("no id"));
    }

    private Title title() {
        return new Title(OldValues.text(document, "title", "name").orElse(null));
    }

    private Description description() {
        return fit("description", Description::new, "description", "notes", "note")
                .orElse(Description.NONE);
    }

    private LocalDate date() {
        return OldValues.day(document, "date", "eventDate")
                .orElseThrow(() -> new IllegalArgumentException("no date that can be read"));
    }

    private Optional<Boolean> yearly() {
        return OldValues.value(document, "repeat", "isRepeatable", "repeatable", "recurring")
                .flatMap(value -> value.isBoolean()
                        ? Optional.of(value.asBoolean().getValue())
                        : text(value)
                                .map(word -> !List.of("none", "no", "never", "").contains(word)));
    }

    private List<ImageUrl> images() {
        List<ImageUrl> images = OldValues.value(document, "images", "image").stream()
                .flatMap(value -> value.isArray() ? value.asArray().stream() : List.of(value).stream())
                .flatMap(value -> text(value).stream())
                .flatMap(text -> fit("image", text, OldUpload::address).stream())
                .toList();
        return images.subList(0, Math.min(images.size(), Plan.MOST_IMAGES));
    }

    private <T> Optional<T> fit(String what, Function<String, T> type, String... names) {
        return OldValues.text(document, names).filter(text -> !text.isBlank()).flatMap(text -> fit(what, text, type));
    }

    private <T> Optional<T> fit(String what, String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (Rejected unfit) {
            remarks.accept(what + " is not as it must be, and was left out");
            return Optional.empty();
        }
    }

    private static Optional<String> text(BsonValue value) {
        return value.isString() ? Optional.of(value.asString().getValue()) : Optional.empty();
    }
}
