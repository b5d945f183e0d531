package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.http.HttpSettings.Auth;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.couple.CoupleId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On 22 November 2026 in the couple's zone, UTC. */
class EventRoutesTest {
    private static final String NOBODYS = "0123456789abcdef01234567";

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");
    private final Person eve = server.person("Eve");
    private final CoupleId room = server.pair(ada, bob);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void plansAnEventForBoth() {
        Reply planned =
                plan("{\"title\":\"Dinner\",\"type\":\"date\",\"date\":\"2026-12-24\",\"description\":\"at eight\","
                        + "\"images\":[\"https://a.example/1.jpg\"],\"placeId\":\"" + NOBODYS + "\"}");

        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.text())
                .isEqualTo("{\"_id\":\"" + planned.field("/_id") + "\",\"coupleId\":\"" + room
                        + "\",\"title\":\"Dinner\",\"name\":\"Dinner\",\"type\":\"date\",\"eventType\":\"date\","
                        + "\"date\":\"2026-12-24\",\"repeat\":false,\"description\":\"at eight\",\"notes\":\"at eight\","
                        + "\"placeId\":\"" + NOBODYS + "\",\"images\":[\"https://a.example/1.jpg\"]}");
        assertThat(server.get(bob, "/api/events/" + room).text()).isEqualTo("[" + planned.text() + "]");
    }

    @Test
    void knowsTheOtherNamesOfFields() {
        Reply planned = plan("{\"name\":\"Mum\",\"eventType\":\"Birthday\",\"date\":\"1960-02-29T00:00:00.000Z\","
                + "\"notes\":\"call her\",\"repeat\":\"yearly\",\"coupleId\":\"" + room + "\"}");

        assertThat(planned.field("/title")).isEqualTo("Mum");
        assertThat(planned.field("/type")).isEqualTo("birthday");
        assertThat(planned.field("/date")).isEqualTo("1960-02-29");
        assertThat(planned.field("/description")).isEqualTo("call her");
        assertThat(planned.field("/repeat")).isEqualTo("true");
        assertThat(planned.field("/placeId")).isNull();
    }

    @Test
    void countsDownToWhatComesBackEachYear() {
        plan("{\"title\":\"Leap\",\"type\":\"custom\",\"date\":\"2024-02-29\",\"repeat\":true}");
        plan("{\"title\":\"Today\",\"type\":\"anniversary\",\"date\":\"2020-11-22\"}");
        plan("{\"title\":\"Once\",\"type\":\"date\",\"date\":\"2026-11-23\"}");
        profile("{\"anniversary\":\"2020-11-21\"}");

        List<String> days = new ArrayList<>();
        for (JsonNode day : server.get(bob, "/api/events/repeatable").json()) {
            days.add(day.get("title").asText() + " " + day.get("nextOccurrence").asText() + " "
                    + day.get("countdown").asInt());
        }

        assertThat(days)
                .containsExactly(
                        "Today 2026-11-22 0",
                        "Leap 2027-02-28 98",
                        "Ada's birthday 2027-05-04 163",
                        "Bob's birthday 2027-05-04 163",
                        "Anniversary 2027-11-21 364");
    }

    @Test
    void changesTheFieldsThatAreNamed() {
        String event = "/api/events/"
                + plan("{\"title\":\"Dinner\",\"type\":\"date\",\"date\":\"2026-12-24\",\"description\":\"at eight\"}")
                        .field("/_id");

        Reply changed = server.send("PUT", bob, event, "{\"date\":\"2026-12-25\",\"notes\":null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.field("/title")).isEqualTo("Dinner");
        assertThat(changed.field("/date")).isEqualTo("2026-12-25");
        assertThat(changed.field("/description")).isEmpty();
        assertThat(server.get(ada, "/api/events/" + room).text()).isEqualTo("[" + changed.text() + "]");
    }

    @Test
    void cancelsAnEventOnce() {
        String event = "/api/events/"
                + plan("{\"title\":\"Dinner\",\"date\":\"2026-12-24\"}").field("/_id");

        assertThat(server.send("DELETE", bob, event, null).text()).isEqualTo("{\"success\":true}");
        assertThat(server.send("DELETE", bob, event, null).status()).isEqualTo(404);
        assertThat(server.get(ada, "/api/events/" + room).text()).isEqualTo("[]");
    }

    @Test
    void aStrangerCannotTellAnEventFromNone() {
        String event = plan("{\"title\":\"Dinner\",\"date\":\"2026-12-24\"}").field("/_id");

        for (String method : List.of("PUT", "DELETE")) {
            String body = method.equals("PUT") ? "{\"title\":\"mine\"}" : null;
            Reply theirs = server.send(method, eve, "/api/events/" + event, body);
            Reply nobodys = server.send(method, eve, "/api/events/" + NOBODYS, body);
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.text()).isEqualTo(nobodys.text());
        }
        assertThat(server.get(eve, "/api/events/" + room).text())
                .isEqualTo(server.get(eve, "/api/events/" + NOBODYS).text());
        assertThat(server.get(eve, "/api/events/repeatable").status()).isEqualTo(404);
        assertThat(server.get(null, "/api/events/" + room).status()).isEqualTo(401);
        assertThat(plan(eve, "{\"title\":\"x\",\"date\":\"2026-12-24\",\"coupleId\":\"" + room + "\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"\",\"date\":\"2026-12-24\"}",
                "{\"title\":\"x\",\"date\":\"tomorrow\"}",
                "{\"title\":\"x\",\"date\":\"0026-12-24\"}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"type\":\"party\"}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"repeat\":\"weekly\"}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"placeId\":\"here\"}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"images\":[\"javascript:alert(1)\"]}"
            })
    void refusesWhatBreaksARule(String body) {
        assertThat(plan(body).status()).isEqualTo(422);
        assertThat(server.get(ada, "/api/events/" + room).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"title\":1,\"date\":\"2026-12-24\"}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"images\":\"one\"}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"images\":[1]}",
                "{\"title\":\"x\",\"date\":\"2026-12-24\",\"repeat\":1}"
            })
    void refusesWhatHasAnotherForm(String body) {
        assertThat(plan(body).status()).isEqualTo(400);
        assertThat(server.get(ada, "/api/events/" + room).text()).isEqualTo("[]");
    }

    @Test
    void theDemoModeLeavesEventsOpenToRead() {
        try (TestServer demo = TestServer.start(HttpSettings.DEFAULT.withAuth(Auth.OPTIONAL))) {
            Person one = demo.person("Ada");
            CoupleId open = demo.pair(one, demo.person("Bob"));

            assertThat(demo.get(null, "/api/events/" + open).text()).isEqualTo("[]");
            assertThat(demo.post(null, "/api/events", "{\"title\":\"x\",\"date\":\"2026-12-24\"}")
                            .status())
                    .isEqualTo(401);
        }
    }

    private Reply plan(String body) {
        return plan(ada, body);
    }

    private Reply plan(Person as, String body) {
        return server.post(as, "/api/events", body);
    }

    private void profile(String body) {
        assertThat(server.send("PATCH", ada, "/api/couple-profile/" + room, body)
                        .status())
                .isEqualTo(200);
    }
}
