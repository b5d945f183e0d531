package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.ImportReport.Count;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.PlaceRef;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What becomes of the milestones and events of the first backend, and of what cannot be read. */
class ImportOfEventsTest extends FirstBackend {
    private static Document item(int number, String title) {
        return new Document("_id", new ObjectId(id(number))).append("title", title);
    }

    private static String id(int number) {
        return String.format("69%022x", number);
    }

    @Test
    void bringsACouplesMilestones() {
        old.getCollection("partners")
                .updateOne(
                        new Document("_id", new ObjectId(ROOM.value())),
                        new Document(
                                "$set",
                                new Document(
                                        "milestones",
                                        List.of(
                                                item(1, "First kiss")
                                                        .append("description", "by the sea")
                                                        .append("date", "2020-05-04")
                                                        .append("image", "/uploads/1.jpg"),
                                                item(2, "No day"),
                                                item(3, "Bad picture")
                                                        .append("date", "2021-01-01T00:00:00Z")
                                                        .append("image", "nowhere")))));

        ImportReport report = run();

        assertThat(report.of(Kind.MILESTONES)).isEqualTo(new Count(3, 2, 0, 1));
        List<Milestone> milestones = imported().milestones().of(ROOM);
        assertThat(milestones)
                .extracting(milestone ->
                        milestone.id() + " " + milestone.moment().title().value())
                .containsExactly(id(1) + " First kiss", id(3) + " Bad picture");
        assertThat(milestones.get(0).date()).isEqualTo(LocalDate.of(2020, 5, 4));
        assertThat(milestones.get(1).moment().image()).isEmpty();
        assertThat(run().of(Kind.MILESTONES)).isEqualTo(new Count(3, 0, 2, 1));
    }

    @Test
    void bringsEventsOfACoupleHoweverTheyNameIt() {
        insert(
                "events",
                item(1, "Dinner")
                        .append("coupleId", ROOM.value())
                        .append("eventType", "Date")
                        .append("date", "2026-12-24")
                        .append("notes", "at eight")
                        .append("placeId", new ObjectId(id(9)))
                        .append("images", List.of("/uploads/1.jpg")));
        insert(
                "events",
                new Document("_id", new ObjectId(id(2)))
                        .append("name", "Mum")
                        .append("type", "birthday")
                        .append("userId", BOB.value())
                        .append("date", "1960-02-29"));
        insert("events", item(3, "Nobody's").append("date", "2026-12-24"));
        insert(
                "events",
                item(4, "Odd")
                        .append("coupleId", ROOM.value())
                        .append("date", "2026-12-25")
                        .append("repeat", "yearly")
                        .append("type", "party"));

        ImportReport report = run();

        assertThat(report.of(Kind.EVENTS)).isEqualTo(new Count(4, 3, 0, 1));
        List<Event> events = imported().events().of(ROOM);
        assertThat(events)
                .extracting(event -> event.plan().subject().title().value())
                .containsExactly("Mum", "Dinner", "Odd");
        assertThat(events.get(0).plan().day().yearly()).isTrue();
        assertThat(events.get(1).plan().subject().kind()).isEqualTo(EventKind.DATE);
        assertThat(events.get(1).plan().subject().description().value()).isEqualTo("at eight");
        assertThat(events.get(1).plan().place()).contains(new PlaceRef(id(9)));
        assertThat(events.get(1).plan().images()).hasSize(1);
        assertThat(events.get(2).plan().subject().kind()).isEqualTo(EventKind.CUSTOM);
        assertThat(events.get(2).plan().day().yearly()).isTrue();
        assertThat(run().of(Kind.EVENTS)).isEqualTo(new Count(4, 0, 3, 1));
    }
}
