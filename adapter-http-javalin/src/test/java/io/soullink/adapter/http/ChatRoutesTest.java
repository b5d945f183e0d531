package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.app.chat.MessageRef;
import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.ImageUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRoutesTest {
    private static final String NOBODYS_ROOM = "0123456789abcdef01234567";

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
    void showsAMessageAsTheAppKnowsIt() {
        Message message = server.say(ada, room, "a-1", "hello \"you\"");

        Reply reply = server.get(bob, "/chat/" + room);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).contains("application/json");
        assertThat(reply.text())
                .isEqualTo("[{\"_id\":\"" + message.id() + "\",\"id\":\"a-1\",\"seq\":1,"
                        + "\"content\":\"hello \\\"you\\\"\",\"sender_id\":\"" + ada.id()
                        + "\",\"created_at\":\"2026-11-22T16:44:00.000Z\"}]");
    }

    @Test
    void showsImagesEditsAndReactionsWhereThereAreAny() {
        server.say(ada, room, "a-1", "helo");
        MessageRef ref = new MessageRef.ByClientId(
                server.say(ada, room, "a-1", "helo").origin().clientId());
        server.clock.advance(Duration.ofSeconds(1));
        Content picture = new Content("hello", Optional.of(new ImageUrl("/uploads/1")));
        server.soulLink.chat().edit(Actor.of(ada.id()), room, ref, picture);
        server.soulLink.chat().react(Actor.of(bob.id()), room, ref, Optional.of(new Emoji("❤️")));

        Reply reply = server.get(ada, "/chat/" + room);

        assertThat(reply.field("/0/content")).isEqualTo("hello");
        assertThat(reply.field("/0/imageUrl")).isEqualTo("/uploads/1");
        assertThat(reply.field("/0/created_at")).isEqualTo("2026-11-22T16:44:00.000Z");
        assertThat(reply.field("/0/edited_at")).isEqualTo("2026-11-22T16:44:01.000Z");
        assertThat(reply.field("/0/reactions/" + bob.id())).isEqualTo("❤️");
    }

    @Test
    void pagesBackThroughLinksToTheFirstMessage() {
        sayFrom(ada, 1, 5);

        Reply newest = server.get(ada, "/chat/" + room + "?limit=2");
        Reply middle = server.get(ada, older(newest));
        Reply first = server.get(ada, older(middle));

        assertThat(seqs(newest)).containsExactly("4", "5");
        assertThat(seqs(middle)).containsExactly("2", "3");
        assertThat(seqs(first)).containsExactly("1");
        assertThat(first.header("Link")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?after=3 | 4,5",
                "?after=0&limit=2 | 1,2",
                "?after=1&limit=2 | 2,3",
                "?before=3 | 1,2",
                "?after=1&before=5&limit=2 | 3,4"
            })
    void showsTheAskedPart(String query, String expected) {
        sayFrom(ada, 1, 5);

        assertThat(seqs(server.get(bob, "/chat/" + room + query))).containsExactly(expected.split(","));
    }

    @Test
    void showsTheNewestHundredUnlessAsked() {
        sayFrom(ada, 1, 101);

        Reply reply = server.get(bob, "/chat/" + room);

        assertThat(reply.json()).hasSize(100);
        assertThat(reply.field("/0/seq")).isEqualTo("2");
        assertThat(reply.header("Link")).contains("</chat/" + room + "?before=2&limit=100>; rel=\"prev\"");
        assertThat(server.get(bob, "/chat/" + room + "?limit=500").json()).hasSize(101);
    }

    @Test
    void bundlesRunsOfOneSender() {
        sayFrom(ada, 1, 2);
        server.clock.advance(Duration.ofMinutes(15).plusMillis(1));
        sayFrom(ada, 3, 3);
        sayFrom(bob, 4, 4);

        Reply reply = server.get(bob, "/chat/" + room + "/bundles?limit=3");

        assertThat(reply.json()).hasSize(3);
        assertThat(reply.field("/0/messages/0/seq")).isEqualTo("2");
        assertThat(reply.field("/1/createdAt")).isEqualTo("2026-11-22T16:59:00.001Z");
        assertThat(reply.field("/1/updatedAt")).isEqualTo("2026-11-22T16:59:00.001Z");
        assertThat(reply.field("/2/sender_id")).isEqualTo(bob.id().value());
        assertThat(reply.field("/2/roomId")).isEqualTo(room.value());
        assertThat(reply.header("Link")).contains("</chat/" + room + "/bundles?before=2&limit=3>; rel=\"prev\"");
    }

    @Test
    void answersEmptyForARoomInWhichNothingWasSaid() {
        assertThat(server.get(ada, "/chat/" + room).text()).isEqualTo("[]");
        assertThat(server.get(ada, "/chat/" + room + "/bundles").text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=ten",
                "limit=",
                "limit=1.5",
                "limit",
                "before=0x10",
                "after=99999999999999999999",
                "limit=1&limit=2",
                "limit=1&%6cimit=2"
            })
    void refusesMalformedParameters(String query) {
        Reply reply = server.get(ada, "/chat/" + room + "?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("/code")).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=4294967297", "limit=-1", "before=-1", "after=-1"})
    void refusesParametersOutsideOfTheirRange(String query) {
        Reply reply = server.get(ada, "/chat/" + room + "?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.field("/errors/0/field")).isEqualTo(query.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bundles"})
    void doesNotTellAStrangerThatARoomExists(String part) {
        server.say(ada, room, "a-1", "secret");

        Reply others = server.get(eve, "/chat/" + room + part);

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.field("/code")).isEqualTo("not_found");
        assertThat(server.get(eve, "/chat/" + NOBODYS_ROOM + part)).isEqualTo(others);
        assertThat(server.get(eve, "/chat/no-id" + part)).isEqualTo(others);
        assertThat(server.get(eve, "/chat/" + room.value().toUpperCase(java.util.Locale.ROOT) + part))
                .isEqualTo(others);
    }

    @Test
    void doesNotTellAStrangerThatAMessageExists() {
        server.say(ada, room, "a-1", "secret");

        Reply others = delete(eve, "{\"roomId\":\"" + room + "\",\"id\":\"a-1\"}");

        assertThat(others.status()).isEqualTo(404);
        assertThat(delete(eve, "{\"roomId\":\"" + NOBODYS_ROOM + "\",\"id\":\"a-1\"}"))
                .isEqualTo(others);
        assertThat(delete(eve, "{\"roomId\":\"no-id\",\"id\":\"a-1\"}")).isEqualTo(others);
        assertThat(delete(eve, "{\"roomId\":\"" + room + "\",\"id\":\"a-1\",\"sender_id\":\"" + ada.id() + "\"}"))
                .isEqualTo(others);
        assertThat(server.get(ada, "/chat/" + room).json()).hasSize(1);
    }

    @Test
    void closesTheRoomWhenTheTwoPart() {
        server.send("DELETE", bob, "/user/disconnect-partner", null);

        assertThat(server.get(ada, "/chat/" + room)).isEqualTo(server.get(ada, "/chat/" + NOBODYS_ROOM));
    }

    @Test
    void deletesAMessageByItsSendersId() {
        server.say(ada, room, "a-1", "one");

        Reply reply = delete(ada, "{\"roomId\":\"" + room + "\",\"id\":\"a-1\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"success\":true}");
        assertThat(server.get(bob, "/chat/" + room).text()).isEqualTo("[]");
    }

    @Test
    void deletesAMessageByTheServersId() {
        Message message = server.say(ada, room, "a-1", "one");

        assertThat(delete(ada, "{\"roomId\":\"" + room + "\",\"id\":\"" + message.id() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deletesAMessageByItsTime() {
        server.say(ada, room, "a-1", "one");

        Reply reply = delete(
                ada,
                "{\"roomId\":\"" + room + "\",\"sender_id\":\"" + ada.id()
                        + "\",\"created_at\":\"2026-11-22T17:44:00.000+01:00\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(server.get(bob, "/chat/" + room).text()).isEqualTo("[]");
    }

    @Test
    void asksWhichOfSeveralMessagesOfOneTimeIsMeant() {
        sayFrom(ada, 1, 2);

        Reply reply = delete(ada, "{\"roomId\":\"" + room + "\",\"created_at\":\"2026-11-22T16:44:00.000Z\"}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.field("/code")).isEqualTo("conflict");
    }

    @Test
    void leavesThePartnersMessagesAlone() {
        Message message = server.say(ada, room, "a-1", "one");
        String byTime = "{\"roomId\":\"" + room + "\",\"sender_id\":\"" + ada.id()
                + "\",\"created_at\":\"2026-11-22T16:44:00.000Z\"}";

        assertThat(delete(bob, "{\"roomId\":\"" + room + "\",\"id\":\"" + message.id() + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(delete(bob, byTime).status()).isEqualTo(403);
        assertThat(server.get(bob, "/chat/" + room).json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | roomId,id",
                "{\"roomId\":\"x\"} | id",
                "{\"roomId\":\"x\",\"id\":\"\"} | id",
                "{\"roomId\":\"x\",\"created_at\":\"yesterday\"} | created_at",
                "{\"roomId\":\"x\",\"id\":\"1\",\"sender_id\":\"ada\"} | sender_id"
            })
    void asksForTheNameOfTheMessage(String json, String fields) {
        Reply reply = delete(ada, json);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("field")).containsExactly(fields.split(","));
    }

    private void sayFrom(Person sender, int first, int last) {
        for (int i = first; i <= last; i++) {
            server.say(sender, room, "m-" + i, "text " + i);
        }
    }

    private Reply delete(Person as, String json) {
        return server.send("DELETE", as, "/chat/message", json);
    }

    private static List<String> seqs(Reply reply) {
        return reply.json().findValuesAsText("seq");
    }

    private static String older(Reply reply) {
        return reply.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"prev\"", "$1");
    }
}
