package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's main job over a real port: two people sign in, pair and chat, live. */
class TwoPartnersStoryTest {
    private static final String NO_ROOM = "0123456789abcdef01234567";

    private SoulLinkServer server;
    private URI address;
    private HttpUser ada;
    private HttpUser bob;
    private String room;

    @BeforeEach
    void pairTwoPeople() {
        start(true);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void start(boolean authRequired) {
        Settings.Access access = new Settings.Access(authRequired, Optional.empty());
        server = SoulLinkServer.start(Settings.defaults().onPort(0).with(access));
        address = URI.create("http://localhost:" + server.port());
        ada = HttpUser.signedIn(address, "Ada");
        bob = HttpUser.signedIn(address, "Bob");
        room = ada.pairWith(bob);
    }

    @Test
    void partnersChatInBothDirectionsAndFindItInTheirHistory() {
        try (Device adas = Device.of(address, ada);
                Device bobs = Device.of(address, bob)) {
            JsonNode sent = send(adas, "1", "hello");
            JsonNode received = bobs.hear("receive_message");
            send(bobs, "1", "hello yourself");

            assertThat(sent.path("ok").asBoolean()).isTrue();
            assertThat(received.path("_id").asText()).isEqualTo(sent.path("_id").asText());
            assertThat(received.path("sender_id").asText()).isEqualTo(ada.id());
            assertThat(adas.hear("receive_message").path("content").asText()).isEqualTo("hello yourself");
            assertThat(contents(bob.get("/chat/" + room))).containsExactly("hello", "hello yourself");
        }
    }

    @Test
    void partnersSeeEachOtherComeAndGo() {
        try (Device adas = Device.of(address, ada)) {
            assertThat(adas.hear("user_offline").path("lastSeen").isNull()).isTrue();
            Device bobs = Device.of(address, bob);

            assertThat(adas.hear("user_online").path("userId").asText()).isEqualTo(bob.id());
            assertThat(bobs.hear("user_online").path("userId").asText()).isEqualTo(ada.id());
            bobs.close();
            assertThat(adas.hear("user_offline").path("lastSeen").asText()).endsWith("Z");
        }
    }

    @Test
    void whatIsSaidOnOneDeviceShowsOnTheOthersOnce() {
        try (Device phone = Device.of(address, ada);
                Device tablet = Device.of(address, ada)) {
            send(phone, "1", "hello");
            send(phone, "1", "hello");
            send(phone, "2", "again");

            assertThat(tablet.hear("receive_message").path("content").asText()).isEqualTo("hello");
            assertThat(tablet.hear("receive_message").path("content").asText()).isEqualTo("again");
            assertThat(phone.unheard("receive_message")).isEmpty();
        }
    }

    @Test
    void aBurstArrivesOnceInOrder() {
        try (Device adas = Device.of(address, ada);
                Device bobs = Device.of(address, bob)) {
            IntStream.range(0, 200).parallel().forEach(i -> send(adas, "burst-" + i, "number " + i));

            List<Long> seqs = IntStream.range(0, 200)
                    .mapToObj(i -> bobs.hear("receive_message").path("seq").asLong())
                    .toList();
            assertThat(seqs)
                    .isEqualTo(IntStream.rangeClosed(1, 200)
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(bobs.unheard("receive_message")).isEmpty();
        }
    }

    /** The Java client knows no recovery of lost connections: it has {@code sync} alone. */
    @Test
    void whoIsCutOffTwiceCatchesUpWithNothingMissingOrDoubled() {
        try (Device adas = Device.of(address, ada);
                Device bobs = Device.of(address, bob)) {
            List<String> got = new ArrayList<>();
            for (long revision = 0; revision < 6; revision += 3) {
                String round = revision == 0 ? "first" : "second";
                bobs.away(() -> {
                    send(adas, round + "-1", round + ", missed");
                    send(adas, round + "-2", round + ", missed too");
                });
                JsonNode caughtUp = bobs.say("sync", Map.of("roomId", room, "after", revision));
                caughtUp.path("changes")
                        .forEach(change -> got.add(change.at("/message/content").asText()));
                send(adas, round + "-3", round + ", live");
                got.add(bobs.hear("receive_message").path("content").asText());
            }

            assertThat(got)
                    .containsExactly(
                            "first, missed",
                            "first, missed too",
                            "first, live",
                            "second, missed",
                            "second, missed too",
                            "second, live");
            assertThat(bobs.unheard("receive_message")).isEmpty();
        }
    }

    @Test
    void aStrangerCannotTellARoomFromNone() {
        HttpUser eve = HttpUser.signedIn(address, "Eve");
        try (Device eves = Device.of(address, eve)) {
            for (String event : List.of("join_chat", "send_message", "delete_message", "sync", "typing")) {
                JsonNode real = eves.say(event, everything(room));
                assertThat(real.path("error").path("code").asText()).isEqualTo("forbidden");
                assertThat(real).isEqualTo(eves.say(event, everything(NO_ROOM)));
            }
            assertThat(eve.statusOf("/chat/" + room)).isEqualTo(404);
        }
    }

    @Test
    void nobodySpeaksInThePartnersName() {
        try (Device bobs = Device.of(address, bob)) {
            Map<String, ?> forged = Map.of("id", "1", "content", "hello", "sender_id", ada.id());

            JsonNode answer = bobs.say("send_message", Map.of("roomId", room, "message", forged));

            assertThat(answer.path("error").path("code").asText()).isEqualTo("forbidden");
            assertThat(contents(ada.get("/chat/" + room))).isEmpty();
        }
    }

    @Test
    void partingEndsTheChatAndPairingAgainBringsItBack() {
        try (Device adas = Device.of(address, ada)) {
            send(adas, "1", "hello");
            bob.call("DELETE", "/user/disconnect-partner", Map.of());

            assertThat(send(adas, "2", "are you there?")
                            .path("error")
                            .path("code")
                            .asText())
                    .isEqualTo("forbidden");
            assertThat(bob.pairWith(ada)).isEqualTo(room);
            assertThat(contents(bob.get("/chat/" + room))).containsExactly("hello");
        }
    }

    @Test
    void inDemoModeAUserIdIsEnough() {
        server.close();
        start(false);
        try (Device adas = Device.anonymous(address);
                Device bobs = Device.anonymous(address)) {
            adas.say("register_user", Map.of("userId", ada.id()));
            bobs.say("register_user", Map.of("userId", bob.id()));
            send(adas, "1", "hello");

            assertThat(bobs.hear("receive_message").path("content").asText()).isEqualTo("hello");
        }
    }

    private JsonNode send(Device device, String id, String content) {
        return device.say("send_message", Map.of("roomId", room, "message", Map.of("id", id, "content", content)));
    }

    private static Map<String, ?> everything(String room) {
        return Map.of(
                "roomId",
                room,
                "id",
                "1",
                "after",
                0,
                "typing",
                true,
                "message",
                Map.of("id", "1", "content", "hello"));
    }

    private static List<String> contents(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("content").asText())
                .toList();
    }
}
