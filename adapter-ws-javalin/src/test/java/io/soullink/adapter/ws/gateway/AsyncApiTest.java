package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.adapter.ws.socketio.SocketSettings;
import io.soullink.app.SoulLink;
import io.soullink.testkit.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the document of the live events says all that there are, and nothing else. */
class AsyncApiTest {
    private static final ApiDocument DOCUMENT = ApiDocument.beside(SocketGateway.class, AsyncApi.FILE);
    private static final Set<String> SENT = Set.of(
            "receive_message",
            "message_edited",
            "message_deleted",
            "message_reacted",
            "message_delivered",
            "message_read",
            "typing",
            "user_online",
            "user_offline",
            "incoming_call",
            "call_accepted",
            "call_rejected",
            "call_ended",
            "webrtc_offer",
            "webrtc_answer",
            "ice_candidate",
            "webrtc_ice_candidate",
            "webrtc_ice",
            "receive_emoji",
            "emotion_update",
            "receive_emotion",
            "daily_mood_result",
            "event_reminder",
            "error_message");

    @Test
    void describesEveryEventOfClientsAndNoOther() {
        SoulLink soulLink = SoulLink.builder().storage(new InMemoryStorage()).build();
        EventTable table = SocketGateway.bind(
                new EventTable(
                        SocketIo.create(SocketSettings.DEFAULT).of("/"), soulLink.eventLimit(), EventObserver.NONE),
                soulLink);
        List<String> bound = new ArrayList<>(table.names());
        bound.add("register_user");

        assertThat(events("receive")).containsExactlyInAnyOrderElementsOf(bound);
    }

    @Test
    void describesWhatDevicesHear() {
        assertThat(new TreeSet<>(events("send"))).isEqualTo(new TreeSet<>(SENT));
    }

    static Stream<String> messages() {
        return DOCUMENT.root().at("/components/messages").properties().stream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void showsExamplesThatAreTrue(String message) {
        String pointer = "/components/messages/" + message;

        assertThat(DOCUMENT.root().at(pointer + "/examples")).hasSize(1);
        assertThat(DOCUMENT.judgeOutgoing(pointer + "/payload", DOCUMENT.root().at(pointer + "/examples/0/payload")))
                .isEmpty();
    }

    private static List<String> events(String action) {
        List<String> events = new ArrayList<>();
        for (JsonNode operation : DOCUMENT.root().path("operations")) {
            if (operation.path("action").asText().equals(action)) {
                String channel = operation.at("/messages/0/$ref").asText().substring(1);
                events.add(DOCUMENT.at(channel).path("name").asText());
            }
        }
        return events;
    }
}
