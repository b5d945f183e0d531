package io.soullink.adapter.ws.gateway;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.ws.fuzz.Allocation;
import io.soullink.app.SoulLink;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;

/** Whatever the arguments of an event, they are read or refused, and of a stranger they are refused. */
class EventFuzzTest {
    private static final Actor STRANGER =
            Actor.on(new UserId("65f0000000000000000000ff"), new DeviceId("a stranger's"));

    private final SoulLink soulLink = SoulLink.builder()
            .storage(new InMemoryStorage())
            .passwords(new Pbkdf2Passwords(1))
            .build();
    private final ChatEvents chat = new ChatEvents(soulLink);
    private final CallEvents calls = new CallEvents(soulLink);
    private final MoodEvents moods = new MoodEvents(soulLink);
    private final Map<String, BiFunction<Actor, Payload, Reply>> actions = Map.ofEntries(
            entry("join_chat", chat::join),
            entry("send_message", chat::send),
            entry("edit_message", chat::edit),
            entry("delete_message", chat::delete),
            entry("react_message", chat::react),
            entry("message_delivered", chat::delivered),
            entry("message_read", chat::read),
            entry("typing", chat::typing),
            entry("sync", chat::sync),
            entry("call_user", calls::call),
            entry("accept_call", calls::accept),
            entry("reject_call", calls::reject),
            entry("end_call", calls::end),
            entry("webrtc_offer", calls::offer),
            entry("webrtc_answer", calls::answer),
            entry("ice_candidate", calls::iceCandidate),
            entry("webrtc_ice_candidate", calls::webrtcIceCandidate),
            entry("webrtc_ice", calls::webrtcIce),
            entry("send_emoji", moods::emoji),
            entry("emotion_update", moods::update),
            entry("send_emotion", moods::send),
            entry("daily_mood_result", moods::day));
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(100_000)
                    .maxNumberLength(32)
                    .build())
            .build();

    @FuzzTest(maxDuration = "2m")
    void readsOrRefuses(byte[] bytes) {
        String packet = new String(bytes, StandardCharsets.UTF_8);
        String data = packet.substring(Math.max(0, packet.indexOf('[')));
        Allocation.requireLinear(bytes.length, () -> handle(data));
    }

    private void handle(String data) {
        try {
            read(data);
        } catch (IOException | Rejected refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private void read(String data) throws IOException {
        try (JsonParser json = factory.createParser(new StringReader(data))) {
            json.nextToken();
            String event = json.nextTextValue();
            json.nextToken();
            if ("register_user".equals(event)) {
                Identities.Claim.of(payload(json));
            } else if (event != null && actions.containsKey(event)) {
                Payload payload = payload(json);
                assertThat(catchThrowable(() -> actions.get(event).apply(STRANGER, payload)))
                        .isInstanceOf(Rejected.class);
            }
        }
    }

    /** Reads the first argument, to its end. */
    private static Payload payload(JsonParser json) throws IOException {
        boolean object = json.currentToken() == JsonToken.START_OBJECT;
        int depth = json.getParsingContext().getNestingDepth();
        Payload payload = Payload.read(json);
        if (object) {
            assertThat(json.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(json.getParsingContext().getNestingDepth()).isEqualTo(depth - 1);
        }
        return payload;
    }
}
