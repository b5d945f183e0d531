package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.couple.CoupleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On 22 November 2026 in the couple's zone, UTC. */
class CoupleProfileRoutesTest {
    private static final String NOBODYS = "0123456789abcdef01234567";

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");
    private final Person eve = server.person("Eve");
    private final CoupleId room = server.pair(ada, bob);
    private final String profile = "/api/couple-profile/" + room;
    private final String milestones = profile + "/milestones";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsAndChangesTheCouple() {
        assertThat(server.get(ada, profile).text())
                .isEqualTo("{\"_id\":\"" + room + "\",\"coupleId\":\"" + room
                        + "\",\"anniversary\":null,\"timeZone\":\"UTC\",\"createdAt\":\"2026-11-22T16:44:00.000Z\"}");

        Reply changed = patch("{\"anniversary\":\"2020-05-04\",\"timeZone\":\"Asia/Kolkata\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.field("/anniversary")).isEqualTo("2020-05-04");
        assertThat(server.get(bob, "/user/profile").field("/timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(server.get(bob, "/user/profile").field("/anniversary")).isEqualTo("2020-05-04");

        assertThat(patch("{}").text()).isEqualTo(changed.text());
        assertThat(patch("{\"anniversary\":null}").field("/anniversary")).isNull();
        assertThat(server.get(ada, profile).field("/timeZone")).isEqualTo("Asia/Kolkata");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"anniversary\":\"2026-11-23\"}",
                "{\"anniversary\":\"soon\"}",
                "{\"timeZone\":\"Atlantis\"}",
                "{\"timeZone\":null}"
            })
    void refusesAProfileThatBreaksARule(String body) {
        assertThat(patch(body).status()).isEqualTo(422);
        assertThat(server.get(ada, profile).field("/anniversary")).isNull();
        assertThat(server.get(ada, profile).field("/timeZone")).isEqualTo("UTC");
    }

    @Test
    void keepsMilestonesByDate() {
        Reply second = post("{\"title\":\"Moved in\",\"date\":\"2022-08-01\",\"description\":\"third floor\"}");
        Reply first = post("{\"title\":\"First kiss\",\"date\":\"2020-05-04\",\"image\":\"https://a.example/k.jpg\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.field("/message")).isNotEmpty();
        assertThat(first.json().at("/milestone").toString())
                .isEqualTo("{\"_id\":\"" + first.field("/milestone/_id")
                        + "\",\"title\":\"First kiss\",\"description\":\"\",\"date\":\"2020-05-04\","
                        + "\"image\":\"https://a.example/k.jpg\"}");
        String both = "[" + first.json().at("/milestone") + "," + second.json().at("/milestone") + "]";
        assertThat(server.get(bob, milestones).text()).isEqualTo(both);
        assertThat(server.get(bob, "/user/profile").json().at("/milestones").toString())
                .isEqualTo(both);
    }

    @Test
    void changesTheFieldsOfAMilestoneThatAreNamed() {
        String path = milestones + "/"
                + post("{\"title\":\"First kiss\",\"date\":\"2020-05-04\",\"image\":\"https://a.example/k.jpg\"}")
                        .field("/milestone/_id");

        Reply changed = server.send("PUT", bob, path, "{\"title\":\"The first kiss\",\"image\":null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.field("/milestone/title")).isEqualTo("The first kiss");
        assertThat(changed.field("/milestone/date")).isEqualTo("2020-05-04");
        assertThat(changed.field("/milestone/image")).isNull();
        assertThat(server.send("DELETE", ada, path, null).field("/message")).isNotEmpty();
        assertThat(server.send("DELETE", ada, path, null).status()).isEqualTo(404);
        assertThat(server.send("PUT", ada, path, "{}").status()).isEqualTo(404);
        assertThat(server.get(ada, milestones).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\" \",\"date\":\"2020-05-04\"}",
                "{\"title\":\"x\",\"date\":\"2020-13-04\"}",
                "{\"title\":\"x\",\"date\":\"1820-05-04\"}",
                "{\"title\":\"x\",\"date\":\"2020-05-04\",\"image\":\"ftp://a.example/k.jpg\"}"
            })
    void refusesAMilestoneThatBreaksARule(String body) {
        assertThat(post(body).status()).isEqualTo(422);
        assertThat(server.get(ada, milestones).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "PATCH ",
                "GET /milestones",
                "POST /milestones",
                "PUT /milestones/",
                "DELETE /milestones/"
            })
    void aStrangerCannotTellACoupleFromNone(String route) {
        String id = post("{\"title\":\"First kiss\",\"date\":\"2020-05-04\"}").field("/milestone/_id");
        String method = route.split(" ", 2)[0];
        String rest = route.split(" ", 2)[1] + (route.endsWith("/") ? id : "");
        String body = method.startsWith("P") ? "{\"title\":\"x\",\"date\":\"2020-05-04\"}" : null;

        Reply theirs = server.send(method, eve, profile + rest, body);
        Reply nobodys = server.send(method, eve, "/api/couple-profile/" + NOBODYS + rest, body);

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text()).isEqualTo(nobodys.text());
        assertThat(server.send(method, null, profile + rest, body).status()).isEqualTo(401);
    }

    private Reply patch(String body) {
        return server.send("PATCH", ada, profile, body);
    }

    private Reply post(String body) {
        return server.post(ada, milestones, body);
    }
}
