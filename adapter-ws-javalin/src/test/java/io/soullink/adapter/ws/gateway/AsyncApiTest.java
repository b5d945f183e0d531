package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.adapter.ws.socketio.SocketSettings;
import io.soullink.app.SoulLink;
import io.soullink.testkit.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the document of the live events says all that there are, and nothing else. */
class AsyncApiTest {
    private static final ApiDocument DOCUMENT = DescribedFrames.DOCUMENT;

    @Test
    void describesEveryEventOfClientsAndNoOther() {
        SoulLink soulLink = SoulLink.builder().storage(new InMemoryStorage()).build();
        EventTable table = SocketGateway.bind(
                new EventTable(
                        SocketIo.create(SocketSettings.DEFAULT).of("/"), soulLink.eventLimit(), EventObserver.NONE),
                soulLink);
        List<String> bound = new ArrayList<>(table.names());
        bound.add("register_user");

        assertThat(DescribedFrames.operations("receive").keySet()).containsExactlyInAnyOrderElementsOf(bound);
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
}
