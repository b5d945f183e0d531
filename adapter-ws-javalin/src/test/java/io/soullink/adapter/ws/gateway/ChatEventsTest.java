package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.Plan;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.Title;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.SomeMedia;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, frame by frame. */
class ChatEventsTest {
    private final ServedGateway server = ServedGateway.start(true);
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");
    private final CoupleId room = server.pair(ada, bob);
    private WireClient adas;
    private WireClient bobs;

    @BeforeEach
    void connect() {
        adas = server.connected("ada");
        assertThat(heard(adas)).isEqualTo("42[\"user_offline\",{\"userId\":\"" + bob + "\",\"lastSeen\":null}]");
        bobs = server.connected("bob");
        assertThat(heard(adas)).isEqualTo("42[\"user_online\",{\"userId\":\"" + bob + "\"}]");
        assertThat(heard(bobs)).isEqualTo("42[\"user_online\",{\"userId\":\"" + ada + "\"}]");
    }

    @AfterEach
    void stop() {
        assertThat(adas.unread()).isEmpty();
        assertThat(bobs.unread()).isEmpty();
        server.close();
    }

    @Test
    void aMessageIsAcknowledgedAndDelivered() {
        String id = sent("m1", "hello");

        assertThat(heard(bobs))
                .isEqualTo("42[\"receive_message\",{\"roomId\":\"%s\",\"_id\":\"%s\",\"id\":\"m1\",\"seq\":1,"
                                .formatted(room, id)
                        + "\"sender_id\":\"%s\",\"content\":\"hello\",\"imageUrl\":null,".formatted(ada)
                        + "\"created_at\":\"2026-01-01T12:00:00.000Z\"}]");
    }

    @Test
    void anUploadIsToldByAnAddressThatIsSignedForTheCouple() {
        byte[] pdf = "%PDF-1.4 our song".getBytes(StandardCharsets.US_ASCII);
        String url = server.soulLink()
                .media()
                .upload(Actor.of(ada), SomeMedia.content(pdf))
                .url();

        ask("send_message", "{\"roomId\":\"" + room + "\",\"message\":{\"id\":\"m1\",\"imageUrl\":\"" + url + "\"}}");

        String bare = url.replaceFirst("\\?.*", "");
        assertThat(heard(bobs))
                .matches(".*\"imageUrl\":\"\\Q" + bare + "\\E\\?e=\\d+&c=" + room + "&s=[A-Za-z0-9_-]{43}\".*");
        assertThat(ask("sync", "{\"roomId\":\"" + room + "\",\"after\":0}")).contains(bare + "?e=");
    }

    @Test
    void aSecondSendIsAnsweredAsTheFirst() {
        String id = sent("m1", "hello");
        heard(bobs);

        assertThat(sent("m1", "hello")).isEqualTo(id);
        assertThat(ask("send_message", message("m1", "other"))).contains("\"code\":\"conflict\"");
    }

    @Test
    void joiningTellsHowFarTheRoomHasCome() {
        sent("m1", "hello");
        heard(bobs);

        assertThat(ask("join_chat", "{\"roomId\":\"" + room + "\"}"))
                .isEqualTo(
                        "[{\"ok\":true,\"lastSeq\":1,\"lastRevision\":1,\"partnerOnline\":true,\"durability\":\"memory\"}]");
    }

    @Test
    void bothHearOfAnEditAReactionAndADeletion() {
        String id = sent("m1", "hello");
        heard(bobs);
        String names = "\"roomId\":\"%s\",\"_id\":\"%s\",\"id\":\"m1\",\"seq\":1,\"sender_id\":\"%s\""
                .formatted(room, id, ada);

        adas.send("42[\"edit_message\",{\"roomId\":\"" + room + "\",\"id\":\"m1\",\"content\":\"dear\"}]");
        bothHear(
                "message_edited",
                names + ",\"content\":\"dear\",\"imageUrl\":null,"
                        + "\"created_at\":\"2026-01-01T12:00:00.000Z\",\"edited_at\":\"2026-01-01T12:00:00.000Z\"");
        adas.send("42[\"react_message\",{\"roomId\":\"" + room + "\",\"_id\":\"" + id + "\",\"emoji\":\"x\"}]");
        bothHear(
                "message_reacted",
                names
                        + ",\"userId\":\"%s\",\"emoji\":\"x\",".formatted(ada)
                        + "\"reactions\":{\"%s\":\"x\"}".formatted(ada));
        adas.send("42[\"delete_message\",{\"roomId\":\"" + room + "\",\"id\":\"m1\"}]");
        bothHear("message_deleted", names + ",\"deleted_at\":\"2026-01-01T12:00:00.000Z\"");
    }

    @Test
    void thePartnerHearsOfMarksAndTyping() {
        sent("m1", "hello");
        heard(bobs);

        bobs.send("42[\"message_delivered\",{\"roomId\":\"" + room + "\",\"seq\":1}]");
        assertThat(heard(adas)).isEqualTo(event("message_delivered", "\"userId\":\"%s\",\"seq\":1", bob));
        bobs.send("42[\"message_read\",{\"roomId\":\"" + room + "\",\"seq\":1}]");
        assertThat(heard(adas)).isEqualTo(event("message_read", "\"userId\":\"%s\",\"seq\":1", bob));
        bobs.send("42[\"typing\",{\"roomId\":\"" + room + "\",\"typing\":true}]");
        assertThat(heard(adas)).isEqualTo(event("typing", "\"userId\":\"%s\",\"typing\":true", bob));
    }

    @Test
    void syncBringsWhatChanged() {
        String id = sent("m1", "hello");
        heard(bobs);
        assertThat(ask("message_read", "{\"roomId\":\"" + room + "\",\"seq\":1}"))
                .isEqualTo("[{\"ok\":true}]");
        heard(bobs);

        assertThat(ask("sync", "{\"roomId\":\"" + room + "\",\"after\":1}"))
                .isEqualTo("[{\"ok\":true,\"changes\":[{\"revision\":2,\"type\":\"marks\",\"userId\":\"" + ada
                        + "\",\"delivered\":1,\"read\":1}],\"next\":2,\"more\":false}]");
        assertThat(ask("sync", "{\"roomId\":\"" + room + "\",\"after\":0}"))
                .contains("{\"revision\":1,\"type\":\"message\",\"message\":{\"roomId\":\"" + room + "\",\"_id\":\""
                        + id);
    }

    @Test
    void aLongCatchUpComesInParts() {
        for (int i = 0; i < 250; i++) {
            sent("long-" + i, "x".repeat(4_000));
            heard(bobs);
        }

        long after = 0;
        int caughtUp = 0;
        boolean more = true;
        while (more) {
            String part = ask("sync", "{\"roomId\":\"" + room + "\",\"after\":" + after + "}");
            assertThat(part).startsWith("[{\"ok\":true").hasSizeLessThan(1 << 19);
            caughtUp += part.split("\"type\":\"message\"", -1).length - 1;
            after = Long.parseLong(part.replaceFirst(".*\"next\":(\\d+).*", "$1"));
            more = part.endsWith("\"more\":true}]");
        }
        assertThat(caughtUp).isEqualTo(250);
    }

    @Test
    void whoAsksForNoAcknowledgementHearsOfARefusalByAnEvent() {
        adas.send("42[\"typing\",{\"roomId\":\"nowhere\",\"typing\":true}]");

        assertThat(heard(adas))
                .isEqualTo(
                        "42[\"error_message\",{\"event\":\"typing\",\"code\":\"forbidden\",\"message\":\"no such room\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dance | {} | unknown_event",
                "join_chat | 1 | invalid",
                "join_chat | {} | invalid",
                "join_chat | {\"roomId\":1} | invalid",
                "join_chat | {\"roomId\":{\"$ne\":1}} | invalid",
                "join_chat | {\"roomId\":\"x\",\"roomId\":\"y\"} | invalid",
                "send_message | {\"roomId\":\"ROOM\"} | invalid",
                "send_message | {\"roomId\":\"ROOM\",\"message\":{\"id\":\"1\",\"content\":\" \"}} | invalid",
                "send_message | {\"roomId\":\"ROOM\",\"message\":{\"content\":\"hello\"}} | invalid",
                "send_message | {\"roomId\":\"ROOM\",\"message\":{\"id\":\"1\",\"imageUrl\":\"javascript:1\"}} | invalid",
                "send_message | {\"roomId\":\"ROOM\",\"message\":{\"id\":\"1\",\"content\":\"x\",\"sender_id\":\"me\"}} | forbidden",
                "edit_message | {\"roomId\":\"ROOM\",\"id\":\"none\",\"content\":\"x\"} | not_found",
                "message_read | {\"roomId\":\"ROOM\",\"seq\":1} | invalid",
                "message_read | {\"roomId\":\"ROOM\",\"seq\":1.5} | invalid",
                "sync | {\"roomId\":\"ROOM\",\"after\":-1} | invalid",
                "sync | {\"roomId\":\"ROOM\",\"after\":99999999999999999999} | invalid",
            })
    void aBadEventIsRefusedAndTheConnectionStays(String event, String payload, String code) {
        assertThat(ask(event, payload.replace("ROOM", room.value())))
                .startsWith("[{\"ok\":false")
                .contains("\"code\":\"" + code + "\"");
        assertThat(ask("join_chat", "{\"roomId\":\"" + room + "\"}")).contains("\"lastSeq\":0");
    }

    @Test
    void anIdMayBeANumberAndATimeMayBeAnything() {
        adas.send("420[\"send_message\",{\"roomId\":\"" + room
                + "\",\"message\":{\"id\":1767268800000,\"content\":\"hello\",\"created_at\":\"yesterday\"}}]");

        assertThat(adas.next()).contains("\"id\":\"1767268800000\"");
        assertThat(heard(bobs)).contains("\"id\":\"1767268800000\"");
    }

    @Test
    void whoPartsIsLostFromSightAndUnheard() {
        server.soulLink().pairing().disconnect(Actor.of(bob));

        assertThat(heard(adas)).isEqualTo("42[\"user_offline\",{\"userId\":\"" + bob + "\",\"lastSeen\":null}]");
        assertThat(heard(bobs)).isEqualTo("42[\"user_offline\",{\"userId\":\"" + ada + "\",\"lastSeen\":null}]");
        assertThat(ask("send_message", message("m1", "hello"))).contains("\"code\":\"forbidden\"");
    }

    @Test
    void aUsersDevicesHearOnceOfADayThatComesNear() {
        Plan plan = new Plan(
                new Plan.Subject(EventKind.DATE, new Title("Dinner"), new Description("at eight")),
                new Plan.Day(LocalDate.of(2026, 1, 8), false),
                Optional.empty(),
                List.of());
        Event planned = server.soulLink().events().plan(Actor.of(ada), Optional.empty(), plan);
        String reminder = "42[\"event_reminder\",{\"event\":{\"_id\":\"" + planned.id() + "\",\"coupleId\":\"" + room
                + "\",\"title\":\"Dinner\",\"name\":\"Dinner\",\"type\":\"date\",\"eventType\":\"date\","
                + "\"date\":\"2026-01-08\",\"repeat\":false,\"description\":\"at eight\",\"notes\":\"at eight\","
                + "\"placeId\":null,\"images\":[]},\"occurrence\":\"2026-01-08\",\"inDays\":7}]";

        try (WireClient phone = server.connected("bob");
                WireClient tablet = server.connected("bob")) {
            assertThat(heard(phone)).startsWith("42[\"user_online\"");
            assertThat(heard(phone)).isEqualTo(reminder);
            assertThat(heard(bobs)).isEqualTo(reminder);
            assertThat(heard(tablet)).startsWith("42[\"user_online\"");
            assertThat(tablet.unread()).isEmpty();
        }
    }

    @Test
    void whoseLastSocketIsGoneForTenSecondsIsOffline() {
        bobs.close();
        server.awaitConnections(1);
        server.advance(Duration.ofSeconds(10));

        assertThat(heard(adas))
                .isEqualTo(
                        "42[\"user_offline\",{\"userId\":\"" + bob + "\",\"lastSeen\":\"2026-01-01T12:00:00.000Z\"}]");
    }

    private String sent(String id, String content) {
        String answer = ask("send_message", message(id, content));
        assertThat(answer).startsWith("[{\"ok\":true,\"_id\":\"");
        return answer.substring("[{\"ok\":true,\"_id\":\"".length()).substring(0, 24);
    }

    private String message(String id, String content) {
        return "{\"roomId\":\"%s\",\"message\":{\"id\":\"%s\",\"content\":\"%s\"}}".formatted(room, id, content);
    }

    /** Sends an event of Ada's and returns the acknowledgement's arguments. */
    private String ask(String event, String payload) {
        adas.send("427[\"" + event + "\"," + payload + "]");
        String answer = adas.next();
        assertThat(answer).startsWith("437");
        return answer.substring(3);
    }

    private void bothHear(String event, String fields) {
        String frame = "42[\"" + event + "\",{" + fields + "}]";
        assertThat(heard(adas)).isEqualTo(frame);
        assertThat(heard(bobs)).isEqualTo(frame);
    }

    private String event(String name, String fields, Object... values) {
        return "42[\"" + name + "\",{" + fields.formatted(values) + ",\"roomId\":\"" + room + "\"}]";
    }
}
