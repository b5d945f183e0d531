package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import io.soullink.adapter.mongo.ImportReport.Count;
import io.soullink.app.Storage;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A made-up database of the first backend, in the forms in which it wrote at one time or another. */
class FirstBackendImportTest {
    private static final String BCRYPT = "$2b$10$abcdefghijklmnopqrstuuHqOQx2w0D3lBM8p4n2NqBeKX0Dk1fJy";
    private static final UserId ADA = new UserId("650000000000000000000001");
    private static final UserId BOB = new UserId("650000000000000000000002");
    private static final UserId CY = new UserId("650000000000000000000003");
    private static final CoupleId ROOM = new CoupleId("660000000000000000000001");

    @RegisterExtension
    final MongoDatabases target = MongoDatabases.onFakeServer();

    @RegisterExtension
    final MongoDatabases source = MongoDatabases.onFakeServer();

    private MongoDatabase old;

    @BeforeEach
    void writeUsersAndCouple() {
        old = source.raw();
        insert("users", user(ADA, "Ada", "Ada@Example.org").append("isConected", true));
        insert("users", user(BOB, "Bob", "bob@example.org").append("isConected", true));
        insert("partners", couple(ROOM, ADA, BOB).append("anniversary", "2020-02-29"));
    }

    private ImportReport run() {
        return FirstBackendImport.run(MongoSettings.of(source.uri()), MongoSettings.of(target.uri()));
    }

    private Storage imported() {
        return target.storage();
    }

    private void insert(String collection, Document document) {
        old.getCollection(collection).insertOne(document);
    }

    private static Document user(UserId id, String name, String email) {
        return new Document("_id", new ObjectId(id.value()))
                .append("name", name)
                .append("email", email)
                .append("password", BCRYPT)
                .append("birthday", "1990-05-04")
                .append("gender", "female");
    }

    private static Document couple(CoupleId id, UserId one, UserId other) {
        return new Document("_id", new ObjectId(id.value()))
                .append("partner1", new ObjectId(one.value()))
                .append("partner2", new ObjectId(other.value()));
    }

    private static Document bundle(int number, Object room, UserId sender, Document... messages) {
        return new Document("_id", new ObjectId(String.format("67%022x", number)))
                .append("roomId", room)
                .append("sender_id", sender.value())
                .append("messages", List.of(messages));
    }

    private static Document message(String id, String content, String time) {
        return new Document("id", id).append("content", content).append("created_at", time);
    }

    private List<Message> log(CoupleId room) {
        return imported().messages().page(room, Window.newest(100)).messages();
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream()
                .map(message -> ((Written) message.body()).content().text())
                .toList();
    }

    @Test
    void bringsAUserWithIdAndHash() {
        run();

        User ada = imported().users().find(new Email("ada@example.org")).orElseThrow();
        assertThat(ada.id()).isEqualTo(ADA);
        assertThat(ada.credentials().password().value()).isEqualTo(BCRYPT);
        assertThat(ada.profile().birthday().date()).isEqualTo(LocalDate.of(1990, 5, 4));
        assertThat(ada.createdAt()).isEqualTo(Instant.ofEpochSecond(0x65000000L));
    }

    @Test
    void bringsACouple() {
        run();

        Couple couple = imported().couples().liveCoupleOf(BOB).orElseThrow();
        assertThat(couple.id()).isEqualTo(ROOM);
        assertThat(couple.partnerOf(BOB)).isEqualTo(ADA);
        assertThat(couple.anniversary()).contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void putsMessagesInTheOrderOfTheirTimes() {
        insert(
                "chatbundles",
                bundle(
                        1,
                        ROOM.value(),
                        ADA,
                        message("a1", "first", "2024-01-01T10:00:00.000Z"),
                        message("a2", "third", "2024-01-01T10:02:00.000Z")));
        insert(
                "chatbundles",
                bundle(
                        2,
                        ROOM.value(),
                        BOB,
                        message("b1", "second", "2024-01-01T10:01:00.000Z"),
                        message("b2", "fourth", "2024-01-01T10:03:00.000Z")));

        ImportReport report = run();

        assertThat(words(log(ROOM))).containsExactly("first", "second", "third", "fourth");
        assertThat(log(ROOM)).extracting(Message::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(imported().messages().head(ROOM)).isEqualTo(new Head(4, 4));
        assertThat(report.messages()).isEqualTo(new Count(4, 4, 0, 0));
    }

    @Test
    void theConversationGoesOn() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));
        run();

        Message next = imported()
                .messages()
                .append(Some.draft(Some.origin(ROOM, BOB, "b1"), "back"), Some.messageId(1), Some.TIME)
                .value();
        Message again = imported()
                .messages()
                .append(Some.draft(Some.origin(ROOM, ADA, "a1"), "hi"), Some.messageId(2), Some.TIME)
                .value();

        assertThat(next.seq()).isEqualTo(2);
        assertThat(again.seq()).isEqualTo(1);
    }

    @Test
    void readsEveryFormOfAMessage() {
        Document withDate = new Document("_id", new ObjectId("680000000000000000000001"))
                .append("content", "by date")
                .append("created_at", new BsonDateTime(1_704_103_200_125L));
        Document withMillis = new Document("id", "m2")
                .append("content", "")
                .append("imageUrl", "/uploads/1.png")
                .append("created_at", 1_704_103_260_000L);
        Document untimed = new Document("id", "x".repeat(99)).append("content", "untimed");
        insert("chatbundles", bundle(1, new ObjectId(ROOM.value()), ADA, withDate, withMillis, untimed));

        ImportReport report = run();

        List<Message> log = log(ROOM);
        assertThat(report.messages()).isEqualTo(new Count(3, 3, 0, 0));
        assertThat(log.get(0).id().value()).isEqualTo("680000000000000000000001");
        assertThat(log.get(0).sentAt().stored()).isEqualTo(Instant.parse("2024-01-01T10:00:00.125Z"));
        assertThat(log.get(1).body())
                .isInstanceOfSatisfying(
                        Written.class,
                        written -> assertThat(written.content().image()).isPresent());
        assertThat(log.get(2).origin().clientId().value())
                .isEqualTo(log.get(2).id().value());
    }

    @Test
    void findsARoomByAnyOfItsNames() {
        CoupleId twin = new CoupleId("660000000000000000000002");
        insert("partners", couple(twin, BOB, ADA));
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("1", "by id", "2024-01-01T10:00:00Z")));
        insert("chatbundles", bundle(2, twin.value(), BOB, message("2", "by twin", "2024-01-01T10:01:00Z")));
        insert("chatbundles", bundle(3, BOB + "_" + ADA, BOB, message("3", "by both", "2024-01-01T10:02:00Z")));

        ImportReport report = run();

        Couple couple = imported().couples().liveCoupleOf(ADA).orElseThrow();
        assertThat(words(log(couple.id()))).containsExactly("by id", "by twin", "by both");
        assertThat(report.couples()).isEqualTo(new Count(2, 1, 0, 1));
    }

    @Test
    void importingAgainChangesNothing() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));
        run();
        List<Message> first = log(ROOM);

        ImportReport again = run();

        assertThat(again.users()).isEqualTo(new Count(2, 0, 2, 0));
        assertThat(again.couples()).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(again.messages()).isEqualTo(new Count(1, 0, 1, 0));
        assertThat(again.remarks()).isEmpty();
        assertThat(log(ROOM)).isEqualTo(first);
    }

    @Test
    void importingAgainBringsWhatIsMissing() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));
        run();
        insert("chatbundles", bundle(2, ROOM.value(), BOB, message("b1", "later", "2024-01-01T11:00:00.000Z")));

        assertThat(run().messages()).isEqualTo(new Count(2, 1, 1, 0));
        assertThat(words(log(ROOM))).containsExactly("hi", "later");
    }

    @Test
    void aDryRunWritesNothing() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));

        ImportReport report = FirstBackendImport.dryRun(MongoSettings.of(source.uri()));

        assertThat(report.users()).isEqualTo(new Count(2, 2, 0, 0));
        assertThat(report.couples()).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.messages()).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(target.raw().listCollectionNames()).isEmpty();
    }

    @Test
    void saysWhatItCouldNotReadAndNoWordOfIt() {
        insert("users", new Document("_id", new ObjectId(CY.value())).append("email", "secret place"));
        insert("users", user(new UserId("650000000000000000000004"), "Ada", "ADA@example.org"));
        insert(
                "chatbundles",
                bundle(
                        1,
                        ROOM.value(),
                        ADA,
                        message("a1", "", "2024-01-01T10:00:00Z"),
                        message("a2", "hi", "2024-01-01T10:00:00Z"),
                        message("a2", "hi", "2024-01-01T10:00:05Z"),
                        message("a3", "x".repeat(4_001), "2024-01-01T10:00:00Z")));
        insert("chatbundles", bundle(2, ROOM.value(), CY, message("c1", "secret", "2024-01-01T10:00:00Z")));
        insert("chatbundles", bundle(3, "nobody's", ADA, message("d1", "secret", "2024-01-01T10:00:00Z")));

        ImportReport report = run();

        assertThat(report.users()).isEqualTo(new Count(4, 2, 0, 2));
        assertThat(report.messages()).isEqualTo(new Count(6, 1, 0, 5));
        assertThat(report.remarks())
                .contains(
                        "users 650000000000000000000003: email must be an e-mail address",
                        "users 650000000000000000000004: this e-mail address has an account already",
                        "chatbundles 670000000000000000000001 message 0: content must not be empty without an image",
                        "chatbundles 670000000000000000000001 message 2: the same message again",
                        "chatbundles 670000000000000000000002 message 0: its sender is not of this couple",
                        "chatbundles 670000000000000000000003: its room is no couple's")
                .allSatisfy(remark -> assertThat(remark).doesNotContain("secret"));
    }

    @Test
    void keepsBothOfTwoThatShareAnId() {
        insert(
                "chatbundles",
                bundle(
                        1,
                        ROOM.value(),
                        ADA,
                        message("1", "one", "2024-01-01T10:00:00Z"),
                        message("1", "other", "2024-01-01T10:01:00Z")));

        run();

        assertThat(words(log(ROOM))).containsExactly("one", "other");
    }

    @Test
    void mendsWhatAUserLacks() {
        insert(
                "users",
                new Document("_id", new ObjectId(CY.value()))
                        .append("email", "cy@example.org")
                        .append("password", BCRYPT)
                        .append("name", "C")
                        .append("img", "file:///etc/passwd")
                        .append("status", "in love"));

        ImportReport report = run();

        User cy = imported().users().find(CY).orElseThrow();
        assertThat(cy.profile().name().value()).isEqualTo("cy");
        assertThat(cy.profile().picture()).isEmpty();
        assertThat(cy.profile().status().value()).isEqualTo("in love");
        assertThat(report.users().leftOut()).isZero();
        assertThat(report.remarks()).contains("users " + CY + ": birthday was filled in");
    }

    @Test
    void theNewestCoupleOfAPersonLives() {
        CoupleId newer = new CoupleId("660000000000000000000009");
        insert("users", user(CY, "Cy", "cy@example.org").append("isConnected", true));
        insert("partners", couple(newer, ADA, CY));

        run();

        assertThat(imported().couples().liveCoupleOf(ADA)).map(Couple::id).contains(newer);
        assertThat(imported().couples().liveCoupleOf(BOB)).isEmpty();
    }

    @Test
    void thoseWhoPartedSleep() {
        old.getCollection("users").updateMany(new Document(), new Document("$set", new Document("isConected", false)));
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));

        run();

        assertThat(imported().couples().liveCoupleOf(ADA)).isEmpty();
        assertThat(log(ROOM)).hasSize(1);
        assertThat(imported().couples().invite(Some.invitation(ADA, "code"))).isTrue();
        Couple again = imported().couples().pair(Some.invitation(ADA, "code"), Some.couple(Some.coupleId(9), ADA, BOB));
        assertThat(again.id()).isEqualTo(ROOM);
    }

    @Test
    void anOldDatabaseIsNoTarget() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(
                        () -> FirstBackendImport.run(MongoSettings.of(source.uri()), MongoSettings.of(source.uri())));
    }

    @Test
    void contentIsKeptToTheLetter() {
        Content content = Content.of("  a 👩‍❤️‍👨 \n");
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", content.text(), "2024-01-01T10:00:00.000Z")));

        run();

        assertThat(words(log(ROOM))).containsExactly(content.text());
    }
}
