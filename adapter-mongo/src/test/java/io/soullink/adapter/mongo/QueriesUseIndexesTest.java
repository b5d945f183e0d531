package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.soullink.app.Storage;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Opening;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.catalogue.Products;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Term;
import io.soullink.domain.catalogue.Term.Kind;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.mood.Amount;
import io.soullink.domain.mood.Cell;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.WriterId;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.testkit.Some;
import io.soullink.testkit.SomeItems;
import io.soullink.testkit.SomeMedia;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Nothing that a user waits for reads more than it returns. */
class QueriesUseIndexesTest {
    /** The fake reads everything for a sum, where a real server goes by the index of what it matches first. */
    private static final String SUMMED = "media.files []";

    @Test
    void noQueryReadsAWholeCollection() {
        try (FakeMongo server = FakeMongo.start();
                MongoStorage storage = MongoStorage.connect(server.uri("soullink"))) {
            doEverything(storage);
            assertThat(server.scans()).allMatch(SUMMED::equals);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MongoDatabases.REAL, matches = ".+", disabledReason = "names no server")
    void theServersPlansScanNothingAndSortNothing() throws Exception {
        MongoDatabases real = MongoDatabases.onRealServer();
        Storage storage = real.storage();
        MongoDatabase database = real.raw();
        database.runCommand(new Document("profile", 2));
        doEverything(storage);
        database.runCommand(new Document("profile", 0));

        List<Document> profiled = new ArrayList<>();
        database.getCollection("system.profile")
                .find(new Document("planSummary", new Document("$exists", true)))
                .into(profiled);
        real.afterEach(null);

        assertThat(profiled).isNotEmpty().allSatisfy(each -> {
            assertThat(each.getString("planSummary")).doesNotContain("COLLSCAN");
            assertThat(each.get("hasSortStage")).isNotEqualTo(true);
        });
    }

    private static void doEverything(Storage storage) {
        User ada = Some.user(ADA, "ada@example.org");
        storage.users().add(ada);
        storage.users().find(new Email("ada@example.org"));
        storage.users().admins(10);
        storage.users().update(ADA, user -> user.with(user.credentials().signedOutEverywhere()));
        Invitation invitation = Some.invitation(ADA, "code");
        storage.couples().invite(invitation);
        storage.couples().invitation(invitation.code());
        storage.couples().pair(invitation, Some.couple());
        storage.couples().liveCouple(ROOM);
        storage.couples().liveCoupleOf(BOB);
        talk(storage.messages());
        call(storage.calls());
        feel(storage.moods());
        lookUp(storage);
        upload(storage.mediaFiles());
        storage.couples().part(ROOM);
        erase(storage);
    }

    private static void erase(Storage storage) {
        storage.erasures().begin(ADA, user -> {}, Some.TIME, Some.TIME);
        storage.erasures().due(Some.TIME, 10);
        storage.couples().everOf(BOB, Optional.empty(), 10);
        storage.couples().everOf(ADA, Optional.of(ROOM), 10);
        storage.erasures().note(ADA, Set.of(ROOM), Some.TIME);
        storage.messages().marks(ROOM, BOB);
        storage.messages().erase(ROOM, 2);
        storage.messages().erase(ROOM, 100);
        storage.calls().erase(ROOM);
        storage.moods().erase(ROOM);
        storage.couples().erase(ROOM);
        storage.couples().eraseOf(ADA);
        storage.erasures().end(ADA);
    }

    private static void talk(Messages messages) {
        Message message =
                messages.append(Some.draft("m1"), Some.messageId(1), Some.TIME).value();
        messages.append(Some.draft("m1"), Some.messageId(2), Some.TIME);
        messages.append(Some.draft("m2"), Some.messageId(3), Some.TIME);
        messages.update(ROOM, message.id(), now -> now.edited(ADA, Content.of("better"), Some.TIME));
        messages.advance(ROOM, BOB, MarkKind.DELIVERED, 1);
        messages.advance(ROOM, BOB, MarkKind.READ, 1);
        messages.find(ROOM, message.id());
        messages.find(message.origin());
        messages.findSentAt(ROOM, ADA, Some.TIME);
        messages.page(ROOM, Window.newest(10));
        messages.page(ROOM, new Window(0, 2, 10));
        messages.page(ROOM, new Window(1, Long.MAX_VALUE, 10));
        messages.page(ROOM, new Window(1, 3, 10));
        messages.changes(ROOM, 1, 10);
        messages.head(ROOM);
    }

    private static void call(Calls calls) {
        Opening opening = new Opening(new CallId(Some.id(1)), ROOM, new CallRoom("call"), ADA, BOB, true, Some.TIME);
        Ringing ringing = Ringing.first(opening, "phone", true);
        calls.begin(ringing);
        calls.begin(ringing);
        calls.find(ringing.id());
        calls.liveOf(ROOM);
        calls.due(Some.TIME.plus(Ringing.PATIENCE), 10);
        calls.replace(
                ringing, new Ended(opening, 2, Optional.empty(), Some.TIME, Outcome.CANCELLED, EndReason.CANCELLED));
        calls.log(ROOM, Optional.empty(), 10);
        calls.log(ROOM, Optional.of(ringing.id()), 10);
    }

    private static void lookUp(Storage storage) {
        Places places = storage.places();
        PlaceId first = SomeItems.placeId(1);
        places.add(new Place(first, SomeItems.fullPlaceDetails("Rose Garden", "Pune", "park", "dates")));
        places.add(new Place(SomeItems.placeId(2), SomeItems.placeDetails("Rose Café")));
        places.find(first);
        places.findAll(Set.of(first, SomeItems.placeId(2)));
        places.update(first, place -> place.with(SomeItems.placeDetails("Tulip Garden")));
        places.list(Search.first(1));
        places.list(Search.<PlaceId>first(1).after(first));
        List<Term> terms = List.of(new Term(Kind.CITY, "pune"), new Term(Kind.GOOD_FOR, "dates"));
        places.list(new Search<>(terms, Optional.empty(), 1));
        places.list(new Search<>(Term.typed("rose ca"), Optional.of(first), 1));
        places.remove(first);
        Products products = storage.products();
        products.add(new Product(SomeItems.productId(1), SomeItems.fullProductDetails("Rose", "flowers", "F1")));
        products.update(
                SomeItems.productId(1), product -> product.with(SomeItems.fullProductDetails("Rose", "flowers", "F2")));
    }

    private static void upload(MediaFiles files) {
        MediaId first = files.keep(SomeMedia.upload(1, ADA), SomeMedia.content(SomeMedia.bytes(300_000)))
                .id();
        files.find(first);
        SomeMedia.all(files.open(first, 0).orElseThrow());
        files.attach(first, Use.in(Use.Kind.MESSAGE, "m1", ROOM));
        files.detach(first, Use.in(Use.Kind.MESSAGE, "m1", ROOM), Some.TIME);
        files.release(Use.in(Use.Kind.MESSAGE, "m1", ROOM), Some.TIME);
        files.bytesOf(ADA);
        files.of(ADA);
        files.keepThumbnail(first, 320, SomeMedia.bytes(10));
        files.thumbnail(first, 320);
        files.collect(Some.TIME, 10);
        files.erase(ROOM);
        files.eraseOf(ADA);
        files.collect(Some.TIME.plus(MediaFiles.UNUSED_FOR), 10);
    }

    private static void feel(Moods moods) {
        LocalDate date = LocalDate.of(2026, 3, 1);
        Instant end = Instant.parse("2026-03-02T04:00:00Z");
        CoupleDate day = new CoupleDate(ROOM, date);
        PersonDay adas = new PersonDay(ROOM, date, ADA);
        Tally tally = Tally.of(new Cell(9, Emotion.LOVE, true), new Amount(200, 150_000, 1));
        Increment increment = new Increment(adas, tally, end, new WriterId(Some.id(1)), 1);
        moods.add(List.of(increment));
        moods.add(List.of(increment));
        moods.note(adas, Optional.of(new Note("a good day", true)));
        moods.note(adas, Optional.empty());
        moods.report(adas, Optional.of(new SelfReport(Emotion.HAPPY, true)), Optional.of(end));
        moods.day(ROOM, date);
        moods.month(ROOM, YearMonth.from(date));
        moods.due(end, 10);
        moods.close(day, Set.of(ADA, BOB));
        moods.owed(ROOM, ADA, 10);
        moods.settle(day, ADA);
        moods.eraseOf(BOB);
    }
}
