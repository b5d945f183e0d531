package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.domain.call.Reconnecting;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls say over the wire, frame by frame: Ada calls Bob, who has two devices. */
class CallEventsTest {
    private static final String ROOM = "{\"roomId\":\"r\"}";

    private final ServedGateway server = ServedGateway.start(true);
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");
    private final CoupleId couple = server.pair(ada, bob);
    private WireClient adas;
    private WireClient phone;
    private WireClient tablet;

    @BeforeEach
    void connect() {
        adas = server.connected("ada");
        heard(adas);
        phone = server.connected("bob");
        heard(adas);
        heard(phone);
        tablet = server.connected("bob");
        heard(tablet);
    }

    @AfterEach
    void stop() {
        assertThat(adas.unread()).isEmpty();
        assertThat(phone.unread()).isEmpty();
        assertThat(tablet.unread()).isEmpty();
        server.close();
    }

    @Test
    void aCallRingsOnAllDevicesInTheNameThatIsStored() {
        String call = call("\"video\":true,\"caller\":{\"id\":\"%s\",\"name\":\"Eve\",\"img\":\"x\"}".formatted(ada));

        String incoming =
                "42[\"incoming_call\",{\"roomId\":\"r\",\"caller\":{\"id\":\"%s\",\"_id\":\"%s\",".formatted(ada, ada)
                        + "\"name\":\"ada\",\"avatar_url\":null,\"img\":null},\"callId\":\"%s\",\"video\":true}]"
                                .formatted(call);
        for (WireClient device : new WireClient[] {phone, tablet}) {
            assertThat(heard(device)).isEqualTo(incoming);
            assertThat(heard(device)).startsWith("42[\"receive_message\"");
        }
    }

    @Test
    void theConversationTellsOfTheCallInWordsToo() {
        String call = call("\"video\":true");
        heard(phone);
        heard(tablet);

        assertThat(heard(phone))
                .startsWith("42[\"receive_message\",{\"roomId\":\"%s\",\"_id\":\"".formatted(couple))
                .endsWith(("\"id\":\"call:%s\",\"seq\":1,\"sender_id\":\"%s\",\"content\":\"Video call\","
                                .formatted(call, ada)
                        + "\"imageUrl\":null,\"type\":\"call\",\"call\":{\"callId\":\"%s\",\"video\":true},"
                                .formatted(call)
                        + "\"created_at\":\"2026-01-01T12:00:00.000Z\"}]"));
        assertThat(heard(tablet)).startsWith("42[\"receive_message\"");
        assertThat(ask(phone, "reject_call", ROOM, 1)).isEqualTo(ok(call));
        assertThat(heard(adas)).isEqualTo("42[\"call_rejected\",{\"roomId\":\"r\",\"reason\":\"declined\"}]");
        assertThat(heard(tablet))
                .isEqualTo("42[\"call_ended\",{\"roomId\":\"r\",\"reason\":\"declined\",\"duration\":0}]");
        assertThat(heard(adas))
                .startsWith("42[\"message_edited\"")
                .contains("\"content\":\"Declined video call\"")
                .contains("\"video\":true,\"outcome\":\"declined\",\"duration\":0}");
        assertThat(heard(tablet)).startsWith("42[\"message_edited\"");
    }

    @Test
    void theFirstDeviceToAcceptHasTheCall() {
        String call = ring();

        assertThat(accept()).isEqualTo(ok(call));

        assertThat(heard(adas)).isEqualTo("42[\"call_accepted\",{\"roomId\":\"r\",\"callId\":\"%s\"}]".formatted(call));
        assertThat(heard(tablet)).isEqualTo("42[\"call_ended\",{\"roomId\":\"r\",\"reason\":\"answered_elsewhere\"}]");
        skipEntry(adas, tablet);
        assertThat(ask(tablet, "accept_call", ROOM)).contains("\"code\":\"conflict\"");
    }

    @Test
    void whoHangsUpEndsItAndTheOtherHearsHowLongItWas() {
        String call = talk();
        server.advance(Duration.ofSeconds(10));

        assertThat(ask(adas, "end_call", ROOM, 1)).isEqualTo(ok(call));

        String ended = "42[\"call_ended\",{\"roomId\":\"r\",\"reason\":\"ended\",\"duration\":10}]";
        assertThat(heard(phone)).isEqualTo(ended);
        assertThat(heard(tablet)).isEqualTo(ended);
        skipEntry(phone, tablet);
    }

    @Test
    void aLostDeviceEndsTheCallWhenItDoesNotComeBack() {
        talk();
        phone.abort();
        awaitLoss();
        server.advance(Duration.ofSeconds(15));

        String ended = "42[\"call_ended\",{\"roomId\":\"r\",\"reason\":\"connection_lost\",\"duration\":15}]";
        assertThat(heard(adas)).isEqualTo(ended);
        assertThat(heard(tablet)).isEqualTo(ended);
        skipEntry(adas, tablet);
    }

    @Test
    void aPhoneThatIsBackBeforeItIsMissedGoesOnOnceItSpeaks() {
        String call = talk();
        server.advance(Duration.ofSeconds(1));
        try (WireClient again = server.connected("bob")) {
            heard(again);

            signal(again, "webrtc_offer", "offer", "{\"sdp\":\"v=0\\r\\n\"}");

            assertThat(heard(adas)).isEqualTo(description("webrtc_offer", "offer", "v=0\\r\\n"));
            assertThat(heard(phone))
                    .isEqualTo("42[\"call_ended\",{\"roomId\":\"r\",\"reason\":\"answered_elsewhere\"}]");
            signal(adas, "ice_candidate", "candidate", "null");
            assertThat(heard(again)).isEqualTo("42[\"ice_candidate\",null]");
            assertThat(ask(adas, "end_call", ROOM, 1)).isEqualTo(ok(call));
            heard(phone);
            heard(tablet);
            skipEntry(phone, tablet);
        }
    }

    @Test
    void descriptionsArriveAsThemselvesWithTheBestCodecsFirst() {
        talk();

        signal(adas, "webrtc_offer", "offer", "{\"type\":\"offer\",\"sdp\":\"" + sdp("96 98") + "\",\"evil\":{}}");
        assertThat(heard(phone)).isEqualTo(description("webrtc_offer", "offer", sdp("98 96")));
        signal(phone, "webrtc_answer", "answer", "{\"type\":\"pranswer\",\"sdp\":\"v=0\\r\\n\"}");
        assertThat(heard(adas)).isEqualTo(description("webrtc_answer", "pranswer", "v=0\\r\\n"));
        signal(phone, "webrtc_answer", "answer", "{\"sdp\":\"v=0\\r\\n\"}");
        assertThat(heard(adas)).isEqualTo(description("webrtc_answer", "answer", "v=0\\r\\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ice_candidate | {\"candidate\":\"c\",\"sdpMid\":\"0\",\"sdpMLineIndex\":1,\"usernameFragment\":\"u\"}",
                "webrtc_ice_candidate | {\"candidate\":\"c\",\"sdpMLineIndex\":0}",
                "webrtc_ice | {\"candidate\":\"\",\"sdpMid\":\"0\"}",
                "ice_candidate | null"
            })
    void candidatesArriveAsThemselvesUnderTheSameName(String event, String candidate) {
        talk();

        signal(adas, event, "candidate", candidate);
        assertThat(heard(phone)).isEqualTo("42[\"" + event + "\"," + candidate + "]");
        signal(phone, event, "candidate", candidate);
        assertThat(heard(adas)).isEqualTo("42[\"" + event + "\"," + candidate + "]");
    }

    @Test
    void anEmptyCandidateIsTheLastOneToo() {
        talk();

        signal(adas, "webrtc_ice", "candidate", "\"\"");

        assertThat(heard(phone)).isEqualTo("42[\"webrtc_ice\",null]");
    }

    @Test
    void whatTheCallerSignalsBeforeTheAnswerWaitsForIt() {
        ring();
        signal(adas, "webrtc_offer", "offer", "{\"sdp\":\"v=0\\r\\n\"}");
        signal(adas, "ice_candidate", "candidate", "{\"candidate\":\"c\",\"sdpMid\":\"0\"}");

        phone.send("420[\"accept_call\"," + ROOM + "]");

        assertThat(heard(phone)).isEqualTo(description("webrtc_offer", "offer", "v=0\\r\\n"));
        assertThat(heard(phone)).isEqualTo("42[\"ice_candidate\",{\"candidate\":\"c\",\"sdpMid\":\"0\"}]");
        skipEntry(phone);
        assertThat(phone.next()).startsWith("430[{\"ok\":true");
        heard(adas);
        heard(tablet);
        skipEntry(adas, tablet);
    }

    @Test
    void onlyTheTwoDevicesOfTheCallHaveASayInIt() {
        talk();

        for (String event : new String[] {"ice_candidate", "webrtc_ice_candidate", "webrtc_ice"}) {
            assertThat(ask(tablet, event, "{\"roomId\":\"r\",\"candidate\":null}"))
                    .contains("\"code\":\"forbidden\"");
        }
        assertThat(ask(tablet, "webrtc_offer", "{\"roomId\":\"r\",\"offer\":{\"sdp\":\"v=0\"}}"))
                .contains("\"code\":\"forbidden\"");
        assertThat(ask(tablet, "end_call", ROOM)).contains("\"code\":\"forbidden\"");
    }

    @Test
    void aStrangerCannotTellPeopleFromNobody() {
        UserId eve = server.register("eve");
        try (WireClient eves = server.connected("eve")) {
            String real = ask(eves, "call_user", "{\"toUserId\":\"%s\",\"roomId\":\"r\"}".formatted(bob));

            assertThat(real).contains("\"code\":\"forbidden\"");
            assertThat(ask(eves, "call_user", "{\"toUserId\":\"0123456789abcdef01234567\",\"roomId\":\"r\"}"))
                    .isEqualTo(real);
            assertThat(ask(eves, "call_user", "{\"toUserId\":\"bob\",\"roomId\":\"r\"}"))
                    .contains("\"code\":\"forbidden\"");
            assertThat(ask(eves, "call_user", "{\"toUserId\":\"%s\",\"roomId\":\"r\"}".formatted(eve)))
                    .isEqualTo(real);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "call_user | {\"roomId\":\"r\"} | invalid",
                "call_user | {\"toUserId\":\"BOB\"} | invalid",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":\"\"} | invalid",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":{\"$ne\":1}} | invalid",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":\"r\",\"video\":\"yes\"} | invalid",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":\"r\",\"caller\":\"ada\"} | invalid",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":\"r\",\"caller\":{\"id\":\"BOB\"}} | forbidden",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":\"r\",\"caller\":{\"_id\":\"BOB\"}} | forbidden",
                "call_user | {\"toUserId\":\"BOB\",\"roomId\":\"r\",\"caller\":{\"id\":\"me\"}} | forbidden",
                "accept_call | {\"roomId\":\"r\"} | not_found",
                "reject_call | {} | not_found",
                "reject_call | {\"roomId\":\"r\"} | not_found",
                "end_call | {\"roomId\":\"r\"} | not_found",
                "end_call | {} | invalid",
                "webrtc_offer | {\"roomId\":\"r\"} | invalid",
                "webrtc_offer | {\"roomId\":\"r\",\"offer\":{}} | invalid",
                "webrtc_offer | {\"roomId\":\"r\",\"offer\":{\"type\":\"answer\",\"sdp\":\"v=0\"}} | invalid",
                "webrtc_answer | {\"roomId\":\"r\",\"answer\":{\"type\":\"offer\",\"sdp\":\"v=0\"}} | invalid",
                "webrtc_offer | {\"roomId\":\"r\",\"offer\":{\"sdp\":\"v=0\"}} | forbidden",
                "webrtc_answer | {\"roomId\":\"r\",\"answer\":{\"sdp\":\"v=0\"}} | forbidden",
                "ice_candidate | {\"roomId\":\"r\"} | invalid",
                "ice_candidate | {\"roomId\":\"r\",\"candidate\":\"c\"} | invalid",
                "ice_candidate | {\"roomId\":\"r\",\"candidate\":{}} | invalid",
                "webrtc_ice | {\"roomId\":\"r\",\"candidate\":{\"candidate\":\"c\",\"sdpMLineIndex\":-1}} | invalid",
                "webrtc_ice | {\"roomId\":\"r\",\"candidate\":{\"candidate\":\"c\",\"sdpMLineIndex\":4294967296}} | invalid",
                "ice_candidate | {\"roomId\":\"r\",\"candidate\":null} | forbidden",
            })
    void aBadEventIsRefusedAndTheConnectionStays(String event, String payload, String code) {
        assertThat(ask(adas, event, payload.replace("BOB", bob.value())))
                .startsWith("[{\"ok\":false")
                .contains("\"code\":\"" + code + "\"");
        assertThat(ask(adas, "join_chat", "{\"roomId\":\"" + couple + "\"}")).contains("\"lastSeq\":0");
    }

    @Test
    void aDescriptionThatIsTooLongIsRefused() {
        assertThat(ask(adas, "webrtc_offer", "{\"roomId\":\"r\",\"offer\":{\"sdp\":\"" + "x".repeat(16_385) + "\"}}"))
                .contains("\"code\":\"invalid\"");
    }

    /** Ada calls; returns the call's id. What the others hear is not read yet. */
    private String call(String more) {
        String payload = "{\"toUserId\":\"%s\",\"roomId\":\"r\",%s}".formatted(bob, more);
        String answer = ask(adas, "call_user", payload, 1);
        assertThat(answer).startsWith("[{\"ok\":true,\"callId\":\"");
        return answer.substring("[{\"ok\":true,\"callId\":\"".length()).substring(0, 24);
    }

    private String ring() {
        String call = call("\"video\":true");
        heard(phone);
        heard(tablet);
        skipEntry(phone, tablet);
        return call;
    }

    private String accept() {
        return ask(phone, "accept_call", ROOM, 1);
    }

    private String talk() {
        String call = ring();
        accept();
        heard(adas);
        heard(tablet);
        skipEntry(adas, tablet);
        return call;
    }

    /** Waits until the server has noticed that a device of the call is gone. */
    private void awaitLoss() {
        while (!(server.soulLink().storage().calls().liveOf(couple).orElseThrow() instanceof Reconnecting)) {
            Thread.onSpinWait();
        }
    }

    private static void signal(WireClient from, String event, String field, String value) {
        assertThat(ask(from, event, "{\"roomId\":\"r\",\"" + field + "\":" + value + "}"))
                .isEqualTo("[{\"ok\":true}]");
    }

    /** Sends an event and returns the acknowledgement's arguments. */
    private static String ask(WireClient client, String event, String payload) {
        return ask(client, event, payload, 0);
    }

    /** The same where the conversation changes first, so many times. */
    private static String ask(WireClient client, String event, String payload, int entries) {
        client.send("427[\"" + event + "\"," + payload + "]");
        for (int i = 0; i < entries; i++) {
            skipEntry(client);
        }
        String answer = client.next();
        assertThat(answer).startsWith("437");
        return answer.substring(3);
    }

    /** What the conversation says of the call. */
    private static void skipEntry(WireClient... clients) {
        for (WireClient client : clients) {
            assertThat(heard(client)).contains("\"type\":\"call\"");
        }
    }

    private static String ok(String call) {
        return "[{\"ok\":true,\"callId\":\"" + call + "\"}]";
    }

    private static String description(String event, String type, String sdp) {
        return "42[\"" + event + "\",{\"type\":\"" + type + "\",\"sdp\":\"" + sdp + "\"}]";
    }

    /** As JSON writes it. */
    private static String sdp(String payloads) {
        return "v=0\\r\\nm=video 9 UDP/TLS/RTP/SAVPF " + payloads
                + "\\r\\na=rtpmap:96 VP8/90000\\r\\na=rtpmap:98 VP9/90000\\r\\n";
    }
}
