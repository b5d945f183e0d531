package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.app.mood.EmotionSample;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.EmotionChannel;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.Emotion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On 22 November 2026, at 16:44 in UTC, where both partners are. */
class MoodRoutesTest {
    private static final String NOBODYS_ROOM = "0123456789abcdef01234567";
    private static final String TODAY = "2026-11-22";

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");
    private final Person eve = server.person("Eve");
    private final CoupleId room = server.pair(ada, bob);
    private final String calendar = "/api/moods/" + room;
    private final String today = calendar + "/" + TODAY;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsADayOnWhichNothingWasFelt() {
        Reply reply = server.get(ada, today);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo("{\"date\":\"2026-11-22\",\"dominantEmotion\":null,\"intensity\":null,\"samples\":0,"
                        + "\"partners\":{},\"agreement\":null,\"insufficient\":true,\"hourly\":[],\"seconds\":{},"
                        + "\"loveVsStress\":{\"love\":0,\"stress\":0,\"balance\":null},"
                        + "\"selfReports\":{},\"notes\":{}}");
        assertThat(server.get(ada, calendar + "?month=2026-11").text()).isEqualTo("[]");
    }

    @Test
    void showsADayOnWhichBothFeltSomething() {
        for (int second = 0; second < 70; second++) {
            feel(ada, Emotion.LOVE);
            feel(bob, Emotion.STRESS);
            server.clock.advance(Duration.ofSeconds(1));
        }
        server.soulLink.moods().flush();

        Reply day = server.get(bob, today);

        assertThat(day.field("/date")).isEqualTo(TODAY);
        assertThat(day.field("/partners/" + ada.id() + "/dominantEmotion")).isEqualTo("love");
        assertThat(day.field("/partners/" + bob.id() + "/dominantEmotion")).isEqualTo("stress");
        assertThat(day.json().at("/partners/" + ada.id() + "/intensity").isFloatingPointNumber())
                .isTrue();
        assertThat(day.json().at("/agreement").isFloatingPointNumber()).isTrue();
        assertThat(day.json().has("insufficient")).isFalse();
        assertThat(day.field("/hourly/0/time")).isEqualTo("16:00");
        assertThat(day.json().at("/hourly/0/duration").asLong()).isPositive();
        assertThat(day.json().at("/seconds/" + ada.id() + "/love").asLong()).isPositive();
        assertThat(day.json().at("/seconds/" + ada.id() + "/stress").isMissingNode())
                .isTrue();
        assertThat(day.field("/loveVsStress/love")).isEqualTo(day.field("/seconds/" + ada.id() + "/love"));
        assertThat(day.field("/loveVsStress/stress")).isEqualTo(day.field("/seconds/" + bob.id() + "/stress"));
        assertThat(day.text()).contains("\"balance\":0.0}");
    }

    @Test
    void aMonthHoldsItsDaysInShort() {
        put(ada, today + "/self-report", "{\"emotion\":\"joy\"}");
        put(ada, calendar + "/2026-11-20/self-report", "{\"emotion\":\"sad\"}");
        put(ada, calendar + "/2026-10-31/self-report", "{\"emotion\":\"love\"}");

        Reply month = server.get(bob, calendar + "?month=2026-11");

        assertThat(month.text())
                .isEqualTo("[" + inShort("2026-11-20", "sad") + "," + inShort("2026-11-22", "happy") + "]");
    }

    @Test
    void keepsANoteUntilItIsTakenBack() {
        Reply written = put(ada, today + "/note", "{\"note\":\"we \\\"danced\\\"\"}");

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.field("/notes/" + ada.id())).isEqualTo("we \"danced\"");
        assertThat(server.get(bob, today).text()).isEqualTo(written.text());
        assertThat(put(ada, today + "/note", "{\"note\":null}").field("/notes/" + ada.id()))
                .isNull();
    }

    @Test
    void keepsASelfReportUntilItIsTakenBack() {
        Reply said = put(ada, today + "/self-report", "{\"emotion\":\"love\"}");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.field("/selfReports/" + ada.id())).isEqualTo("love");
        assertThat(said.field("/dominantEmotion")).isEqualTo("love");
        assertThat(put(ada, today + "/self-report", "{\"emotion\":\"\"}").field("/dominantEmotion"))
                .isNull();
    }

    @Test
    void whoSharesNothingAnyMoreKeepsNewWordsToThemselves() {
        Reply me = server.send("PATCH", ada, "/user/me", "{\"moodSharing\":\"private\"}");
        put(ada, today + "/note", "{\"note\":\"mine\"}");

        assertThat(me.field("/moodSharing")).isEqualTo("private");
        assertThat(server.get(ada, "/user/me").field("/moodSharing")).isEqualTo("private");
        assertThat(server.get(ada, today).field("/notes/" + ada.id())).isEqualTo("mine");
        assertThat(server.get(bob, today).text()).doesNotContain("mine");
        assertThat(server.get(bob, "/user/profile").text()).doesNotContain("moodSharing");
        assertThat(server.get(bob, "/user/connections").text()).doesNotContain("moodSharing");
    }

    @ParameterizedTest
    @CsvSource({"\"all\",422", "\"\",422", "null,422", "true,400"})
    void refusesAnotherWayOfSharing(String value, int status) {
        Reply reply = server.send("PATCH", ada, "/user/me", "{\"moodSharing\":" + value + "}");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(server.get(ada, "/user/me").field("/moodSharing")).isEqualTo("shared");
    }

    @Test
    void erasesTheActorsMoodsAndNobodyElses() {
        put(ada, today + "/note", "{\"note\":\"adas\"}");
        put(bob, today + "/note", "{\"note\":\"bobs\"}");

        Reply erased = server.send("DELETE", ada, "/user/me/moods", null);

        assertThat(erased.status()).isEqualTo(204);
        assertThat(erased.text()).isEmpty();
        assertThat(server.get(ada, today).text()).doesNotContain("adas").contains("bobs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?month=", "?month=2026", "?month=2026-13", "?month=2026-1", "?month=+12026-01"})
    void refusesWhatIsNoMonth(String query) {
        Reply reply = server.get(ada, calendar + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.field("/errors/0/field")).isEqualTo("month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "2026-02-30", "2026-2-3", "2026-02-03T00:00:00Z", "+12026-01-01", "-2026-01-01"})
    void refusesWhatIsNoDate(String date) {
        List<Reply> replies = List.of(
                server.get(ada, calendar + "/" + date),
                put(ada, calendar + "/" + date + "/note", "{\"note\":\"x\"}"),
                put(ada, calendar + "/" + date + "/self-report", "{\"emotion\":\"sad\"}"));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.field("/errors/0/field")).isEqualTo("date");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note | {} | 422",
                "note | {\"note\":1} | 400",
                "note | [] | 400",
                "note | {\"note\" | 400",
                "self-report | {} | 422",
                "self-report | {\"emotion\":\"hungry\"} | 422",
                "self-report | {\"emotion\":{}} | 400"
            })
    void refusesAnotherBody(String what, String json, int status) {
        assertThat(put(ada, today + "/" + what, json).status()).isEqualTo(status);
    }

    @Test
    void refusesDaysThatLieAhead() {
        assertThat(put(ada, calendar + "/2026-11-24/note", "{\"note\":\"x\"}").status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?month=2026-11", "/2026-11-22", "/2026-11-22/note", "/2026-11-22/self-report"})
    void doesNotTellAStrangerThatACoupleExists(String part) {
        put(ada, today + "/note", "{\"note\":\"secret\"}");
        put(ada, today + "/self-report", "{\"emotion\":\"love\"}");

        Reply others = ask(eve, room.value(), part);

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.field("/code")).isEqualTo("not_found");
        assertThat(ask(eve, NOBODYS_ROOM, part)).isEqualTo(others);
        assertThat(ask(eve, "no-id", part)).isEqualTo(others);
    }

    @Test
    void closesTheCalendarWhenTheTwoPart() {
        server.send("DELETE", bob, "/user/disconnect-partner", null);

        assertThat(server.get(ada, today)).isEqualTo(server.get(ada, "/api/moods/" + NOBODYS_ROOM + "/" + TODAY));
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/moods/x", "GET,/api/moods/x/y", "DELETE,/user/me/moods"})
    void asksWhoCalls(String method, String path) {
        assertThat(server.send(method, null, path, null).status()).isEqualTo(401);
    }

    private void feel(Person who, Emotion emotion) {
        Actor actor = Actor.on(who.id(), new DeviceId("phone of " + who.id()));
        server.soulLink
                .moods()
                .feel(
                        actor,
                        new EmotionSample(
                                room.value(), emotion, new Confidence(0.9), Optional.empty(), EmotionChannel.UPDATE));
    }

    private Reply ask(Person as, String couple, String part) {
        String path = "/api/moods/" + couple + part;
        return part.endsWith("note") || part.endsWith("report")
                ? put(as, path, "{\"note\":\"x\",\"emotion\":\"sad\"}")
                : server.get(as, path);
    }

    private Reply put(Person as, String path, String json) {
        return server.send("PUT", as, path, json);
    }

    private String inShort(String date, String emotion) {
        String mood = "\"dominantEmotion\":\"" + emotion + "\",\"intensity\":1.0";
        return "{\"date\":\"" + date + "\"," + mood + ",\"samples\":0,\"partners\":{\"" + ada.id() + "\":{" + mood
                + "}},\"agreement\":null,\"insufficient\":true}";
    }
}
