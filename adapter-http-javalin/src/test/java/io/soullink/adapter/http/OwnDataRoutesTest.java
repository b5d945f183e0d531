package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnDataRoutesTest {
    private static final String RIGHT = "{\"password\":\"" + TestServer.PASSWORD + "\"}";
    private static final String WRONG = "{\"password\":\"wrong horse\"}";

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply erase(Person person, String body) {
        return server.send("DELETE", person, "/user/me", body);
    }

    @Test
    void erasesWhoKnowsThePassword() {
        Person ada = server.person("Ada");
        Person bob = server.person("Bob");
        CoupleId room = server.pair(ada, bob);
        server.say(ada, room, "m1", "hello");

        Reply reply = erase(ada, RIGHT);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.text()).isEmpty();
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(401);
        assertThat(server.post(null, "/user/login", TestServer.credentials(ada.email(), TestServer.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(server.get(bob, "/chat/" + room).status()).isEqualTo(404);
        assertThat(server.get(bob, "/user/connections").json()).isEmpty();
        assertThat(server.storage.messages().head(room).seq()).isZero();
        assertThat(server.person("Ada").id()).isNotEqualTo(ada.id());
    }

    @Test
    void countsGuessesAsSigningInDoes() {
        Person ada = server.person("Ada");

        for (int guess = 0; guess < 5; guess++) {
            Reply wrong = erase(ada, WRONG);
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.field("/code")).isEqualTo("bad_credentials");
        }

        Reply refused = erase(ada, RIGHT);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("300");
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(200);
        server.clock.advance(Duration.ofMinutes(5));
        assertThat(erase(ada, RIGHT).status()).isEqualTo(204);
    }

    @Test
    void erasesNobodyWithoutAPassword() {
        Person ada = server.person("Ada");

        assertThat(erase(ada, null).status()).isEqualTo(400);
        assertThat(erase(ada, "{}").status()).isEqualTo(422);
        assertThat(erase(ada, "{\"password\":1}").status()).isEqualTo(400);
        assertThat(server.send("DELETE", null, "/user/me", RIGHT).status()).isEqualTo(401);
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(200);
    }

    @Test
    void exportsWhatIsStoredAboutAPerson() {
        Person ada = server.person("Ada");
        Person bob = server.person("Bob");
        CoupleId room = server.pair(ada, bob);
        server.say(ada, room, "m1", "hello");
        server.say(bob, room, "m2", "hello yourself");
        server.soulLink.chat().mark(Actor.of(ada.id()), room, MarkKind.READ, 2);
        server.soulLink.moods().note(Actor.of(ada.id()), room, LocalDate.of(2026, 11, 22), "a good day");
        server.post(bob, "/api/events", "{\"title\":\"Dinner\",\"date\":\"2026-12-24\"}");
        server.post(
                bob,
                "/api/couple-profile/" + room + "/milestones",
                "{\"title\":\"First kiss\",\"date\":\"2020-05-04\"}");

        Reply reply = server.get(ada, "/user/me/export");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).contains("application/json");
        assertThat(reply.header("Content-Disposition")).contains("attachment; filename=\"soul-link-export.json\"");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.field("/exportedAt")).isEqualTo("2026-11-22T16:44:00.000Z");
        assertThat(reply.json().get("user"))
                .isEqualTo(server.get(ada, "/user/me").json());
        assertThat(reply.json().get("couples")).hasSize(1);
        JsonNode couple = reply.json().at("/couples/0");
        assertThat(couple.get("coupleId").asText()).isEqualTo(room.value());
        assertThat(couple.get("live").asBoolean()).isTrue();
        assertThat(couple.at("/partner/name").asText()).isEqualTo("Bob");
        assertThat(couple.get("anniversary").isNull()).isTrue();
        assertThat(couple.get("messages"))
                .isEqualTo(server.get(ada, "/chat/" + room).json());
        assertThat(couple.at("/marks/read").asInt()).isEqualTo(2);
        assertThat(couple.get("calls")).isEmpty();
        assertThat(couple.at("/moods/0/notes/" + ada.id()).asText()).isEqualTo("a good day");
        assertThat(couple.get("events"))
                .isEqualTo(server.get(ada, "/api/events/" + room).json())
                .hasSize(1);
        assertThat(couple.get("milestones"))
                .isEqualTo(server.get(ada, "/api/couple-profile/" + room + "/milestones")
                        .json())
                .hasSize(1);
        assertThat(reply.json().toString()).doesNotContain("password", "hash", "tokenVersion");

        server.send("DELETE", ada, "/user/disconnect-partner", null);
        JsonNode parted = server.get(ada, "/user/me/export").json().at("/couples/0");
        assertThat(parted.get("events")).isEmpty();
        assertThat(parted.get("milestones")).isEmpty();
    }

    @Test
    void exportsThreeTimesAndThenNotForAWhile() {
        Person ada = server.person("Ada");
        for (int i = 0; i < 3; i++) {
            assertThat(server.get(ada, "/user/me/export").status()).isEqualTo(200);
        }

        Reply refused = server.get(ada, "/user/me/export");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("1200");
        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @Test
    void answersThatStorageIsAwayAsLongAsNothingWasSent() {
        Person ada = server.person("Ada");
        Person bob = server.person("Bob");
        server.say(ada, server.pair(ada, bob), "m1", "hello");
        server.storage.breakMessagesWith(new StorageException("away", false, null), 0);

        Reply reply = server.get(ada, "/user/me/export");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.field("/code")).isEqualTo("storage_unavailable");
        assertThat(reply.header("Content-Disposition")).isEmpty();
    }

    @Test
    void cutsOffWhatStorageCutsOff() {
        Person ada = server.person("Ada");
        Person bob = server.person("Bob");
        CoupleId room = server.pair(ada, bob);
        for (int i = 0; i < 1_100; i++) {
            server.say(ada, room, "m" + i, "x".repeat(100));
        }
        server.storage.breakMessagesWith(new StorageException("away", false, null), 2);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/user/me/export"))
                .header("Authorization", "Bearer " + ada.token())
                .build();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(200);
    }
}
