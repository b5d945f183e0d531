package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.adapter.mongo.ImportReport.Count;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What becomes of the users and couples of the first backend, and of what cannot be read. */
class ImportOfPeopleTest extends FirstBackend {
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
    void bringsACoupleWithoutAnAnniversaryThatCannotBe() {
        UserId di = new UserId("650000000000000000000004");
        CoupleId room = new CoupleId("660000000000000000000002");
        insert("users", user(CY, "Cy", "cy@example.org").append("isConected", true));
        insert("users", user(di, "Di", "di@example.org").append("isConected", true));
        insert("partners", couple(room, CY, di).append("anniversary", "0001-01-01"));

        ImportReport report = run();

        Couple couple = imported().couples().liveCoupleOf(CY).orElseThrow();
        assertThat(couple.anniversary()).isEmpty();
        assertThat(report.remarks())
                .containsExactly(
                        "partners " + room + ": its anniversary lies in no year from 1900 to 2999, and was left out");
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
        assertThat(report.of(Kind.COUPLES)).isEqualTo(new Count(2, 1, 0, 1));
    }

    @Test
    void aDryRunWritesNothing() {
        insert("chatbundles", bundle(1, ROOM.value(), ADA, message("a1", "hi", "2024-01-01T10:00:00.000Z")));

        ImportReport report = FirstBackendImport.dryRun(MongoSettings.of(source.uri()));

        assertThat(report.of(Kind.USERS)).isEqualTo(new Count(2, 2, 0, 0));
        assertThat(report.of(Kind.COUPLES)).isEqualTo(new Count(1, 1, 0, 0));
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(1, 1, 0, 0));
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

        assertThat(report.of(Kind.USERS)).isEqualTo(new Count(4, 2, 0, 2));
        assertThat(report.of(Kind.MESSAGES)).isEqualTo(new Count(6, 1, 0, 5));
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
        assertThat(report.of(Kind.USERS).leftOut()).isZero();
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
}
