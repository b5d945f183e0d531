package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.app.call.CallSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole call over a real port: Ada calls Bob, who has two devices. */
class CallStoryTest {
    private static final String CALL_ROOM = "their-call";
    private static final int CANDIDATES = 50;

    private SoulLinkServer server;
    private HttpUser ada;
    private HttpUser bob;
    private String couple;
    private Device adas;
    private Device phone;
    private Device tablet;

    @BeforeEach
    void connect() {
        CallSettings calls = new CallSettings(
                List.of("turn:turn.example"), Optional.of("shared with it"), CallSettings.DEFAULT.videoCodecs());
        server = SoulLinkServer.start(Settings.defaults().onPort(0).with(calls));
        URI address = URI.create("http://localhost:" + server.port());
        ada = HttpUser.signedIn(address, "Ada");
        bob = HttpUser.signedIn(address, "Bob");
        couple = ada.pairWith(bob);
        adas = Device.of(address, ada);
        phone = Device.of(address, bob);
        tablet = Device.of(address, bob);
    }

    @AfterEach
    void stop() {
        List.of(adas, phone, tablet).forEach(Device::close);
        server.close();
    }

    @Test
    void aCallGoesFromTheFirstRingToTheLog() {
        String call = ring();
        answerOnThePhone(call);
        describe();
        assertThat(candidates(adas, phone)).isEqualTo(candidates(phone, adas));

        assertThat(adas.say("end_call", room()).path("ok").asBoolean()).isTrue();

        assertThat(phone.hear("call_ended").path("reason").asText()).isEqualTo("ended");
        assertThat(tablet.hear("call_ended").path("reason").asText()).isEqualTo("ended");
        for (Device device : List.of(adas, phone, tablet)) {
            assertThat(device.hear("receive_message").at("/call/callId").asText())
                    .isEqualTo(call);
            assertThat(device.hear("message_edited").has("call")).isTrue(); // It was answered.
            assertThat(device.hear("message_edited").at("/call/outcome").asText())
                    .isEqualTo("completed");
        }
        requireLogged(call);
    }

    @Test
    void theServersForCallsAreNamedWithCredentials() {
        JsonNode servers = ada.get("/api/calls/ice-servers");

        assertThat(servers.at("/iceServers/0/urls/0").asText()).isEqualTo("turn:turn.example");
        assertThat(servers.at("/iceServers/0/username").asText()).endsWith(":" + ada.id());
        assertThat(servers.at("/iceServers/0/credential").asText()).isNotEmpty();
    }

    @Test
    void partingEndsTheCall() {
        answerOnThePhone(ring());

        bob.call("DELETE", "/user/disconnect-partner", Map.of());

        assertThat(adas.hear("call_ended").path("reason").asText()).isEqualTo("unpaired");
        assertThat(phone.hear("call_ended").path("reason").asText()).isEqualTo("unpaired");
        assertThat(say(adas, "ice_candidate", "candidate", JSONObject.NULL)
                        .at("/error/code")
                        .asText())
                .isEqualTo("forbidden");
    }

    private String ring() {
        Map<String, ?> claims = Map.of("id", ada.id(), "name", "somebody else");
        JsonNode called = adas.say("call_user", Map.of("toUserId", bob.id(), "roomId", CALL_ROOM, "caller", claims));
        for (Device device : List.of(phone, tablet)) {
            JsonNode incoming = device.hear("incoming_call");
            assertThat(incoming.path("callId")).isEqualTo(called.path("callId"));
            assertThat(incoming.at("/caller/_id").asText()).isEqualTo(ada.id());
            assertThat(incoming.at("/caller/name").asText()).isEqualTo("Ada");
        }
        return called.path("callId").asText();
    }

    private void answerOnThePhone(String call) {
        assertThat(phone.say("accept_call", room()).path("callId").asText()).isEqualTo(call);
        assertThat(adas.hear("call_accepted").path("callId").asText()).isEqualTo(call);
        assertThat(tablet.hear("call_ended").path("reason").asText()).isEqualTo("answered_elsewhere");
    }

    private void describe() {
        say(adas, "webrtc_offer", "offer", Map.of("type", "offer", "sdp", sdp("96 98")));
        JsonNode offer = phone.hear("webrtc_offer");
        assertThat(offer.path("type").asText()).isEqualTo("offer");
        assertThat(offer.path("sdp").asText()).isEqualTo(sdp("98 96"));
        say(phone, "webrtc_answer", "answer", Map.of("type", "answer", "sdp", sdp("98")));
        assertThat(adas.hear("webrtc_answer").path("sdp").asText()).isEqualTo(sdp("98"));
    }

    /** Sends candidates, and the end of them, and returns what arrived. */
    private static List<JsonNode> candidates(Device from, Device to) {
        for (int i = 0; i < CANDIDATES; i++) {
            Map<String, ?> candidate = Map.of("candidate", "candidate:" + i, "sdpMid", "0", "sdpMLineIndex", 0);
            assertThat(say(from, "ice_candidate", "candidate", candidate)
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }
        say(from, "ice_candidate", "candidate", JSONObject.NULL);
        List<JsonNode> arrived = IntStream.rangeClosed(0, CANDIDATES)
                .mapToObj(i -> to.hear("ice_candidate"))
                .toList();
        for (int i = 0; i < CANDIDATES; i++) {
            assertThat(arrived.get(i).path("candidate").asText()).isEqualTo("candidate:" + i);
        }
        assertThat(arrived.get(CANDIDATES).isNull()).isTrue();
        return arrived;
    }

    private void requireLogged(String call) {
        JsonNode log = bob.get("/api/calls/" + couple);
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/_id").asText()).isEqualTo(call);
        assertThat(log.at("/0/caller").asText()).isEqualTo(ada.id());
        assertThat(log.at("/0/outcome").asText()).isEqualTo("completed");
        assertThat(log.at("/0/answeredAt").asText()).endsWith("Z");
        JsonNode entry = ada.get("/chat/" + couple).path(0);
        assertThat(entry.path("content").asText()).isEqualTo("Voice call");
        assertThat(entry.at("/call/callId").asText()).isEqualTo(call);
    }

    private static JsonNode say(Device device, String event, String field, Object value) {
        return device.say(event, Map.of("roomId", CALL_ROOM, field, value));
    }

    private static Map<String, String> room() {
        return Map.of("roomId", CALL_ROOM);
    }

    private static String sdp(String payloads) {
        return String.join(
                "\r\n",
                "v=0",
                "m=video 9 UDP/TLS/RTP/SAVPF " + payloads,
                "a=rtpmap:96 VP8/90000",
                "a=rtpmap:98 VP9/90000",
                "");
    }
}
