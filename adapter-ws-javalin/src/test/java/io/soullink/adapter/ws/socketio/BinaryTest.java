package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO protocol, section "Packet encoding", binary packets. */
class BinaryTest {

    private final TestServer server = new TestServer(
            settings -> settings.withAttachments(new SocketSettings.Attachments(3, 10, Duration.ofSeconds(10))));

    @BeforeEach
    void bind() {
        server.main.on("echo", BinaryTest::copy, (socket, arguments, ack) -> {
            if (ack.requested()) {
                ack.send(arguments::serialize);
            } else {
                socket.emit("echo-back", arguments::serialize);
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void echoesAttachments() {
        try (WireClient client = server.connect()) {
            client.send("452-[\"echo\",{\"_placeholder\":true,\"num\":0},{\"a\":[{\"_placeholder\":true,\"num\":1}]}]")
                    .send(new byte[] {1, 2, 3})
                    .send(new byte[] {4, 5});

            assertThat(client.next())
                    .isEqualTo(
                            "452-[\"echo-back\",{\"_placeholder\":true,\"num\":0},{\"a\":[{\"_placeholder\":true,\"num\":1}]}]");
            assertThat(client.nextBinary()).containsExactly(1, 2, 3);
            assertThat(client.nextBinary()).containsExactly(4, 5);
        }
    }

    @Test
    void acknowledgesWithAttachments() {
        try (WireClient client = server.connect()) {
            client.send("451-789[\"echo\",{\"_placeholder\":true,\"num\":0}]").send(new byte[] {1});

            assertThat(client.next()).isEqualTo("461-789[{\"_placeholder\":true,\"num\":0}]");
            assertThat(client.nextBinary()).containsExactly(1);
        }
    }

    @Test
    void takesABinaryPacketWithoutAttachments() {
        try (WireClient client = server.connect()) {
            assertThat(client.send("450-1[\"echo\",{\"x\":{\"y\":{}}},{}]").next())
                    .isEqualTo("431[{\"x\":{\"y\":{}}},{}]");
        }
    }

    @Test
    void takesABinaryAnswer() throws Exception {
        try (WireClient client = server.connect()) {
            var answer = server.main
                    .sockets()
                    .iterator()
                    .next()
                    .emit("ask", JsonWriter.NOTHING, Duration.ofSeconds(5), JsonParser::getBinaryValue);
            client.next();
            client.send("461-0[{\"_placeholder\":true,\"num\":0}]").send(new byte[] {7});

            assertThat(answer.get()).containsExactly(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_placeholder\":true,\"num\":1}",
                "{\"_placeholder\":true,\"num\":-1}",
                "{\"_placeholder\":true,\"num\":0,\"x\":1}",
                "{\"_placeholder\":false,\"num\":0}",
                "{\"_placeholder\":true}",
                "{\"_placeholder\":true,\"num\":\"0\"}"
            })
    void closesUponAPlaceholderOfNothing(String placeholder) {
        WireClient client =
                server.connect().send("451-1[\"echo\"," + placeholder + "]").send(new byte[] {1});

        assertThat(client.awaitClose()).isEqualTo(1002);
    }

    @Test
    void closesUponTextWhereAttachmentsAreDue() {
        assertThat(server.connect().send("451-[\"echo\"]").send("42[\"echo\"]").awaitClose())
                .isEqualTo(1002);
    }

    @Test
    void closesUponAnAttachmentOfNothing() {
        assertThat(server.connect().send(new byte[] {1}).awaitClose()).isEqualTo(1002);
    }

    @Test
    void closesUponTooManyAttachments() {
        assertThat(server.connect().send("454-[\"echo\"]").awaitClose()).isEqualTo(1002);
    }

    @Test
    void leavesNothingOfTooManyAttachments() {
        server.connect().send("454-[\"echo\"]").awaitClose();

        Await.until(() -> server.io.sessions() == 0 && server.timer.pending() == 0);
    }

    @Test
    void closesUponTooLargeAttachments() {
        assertThat(server.connect()
                        .send("452-[\"echo\"]")
                        .send(new byte[6])
                        .send(new byte[5])
                        .awaitClose())
                .isEqualTo(1002);
    }

    @Test
    void closesWhenAttachmentsDoNotCome() {
        WireClient client = server.connect();
        Await.until(() -> server.timer.pending() == 1); // the heartbeat alone: the time to connect is over
        client.send("451-[\"echo\"]");
        Await.until(() -> server.timer.pending() == 2);
        server.timer.advance(Duration.ofSeconds(10));

        assertThat(client.awaitClose()).isEqualTo(1000);
    }

    @Test
    void forgetsTheTimeWhenTheyHaveCome() {
        try (WireClient client = server.connect()) {
            client.send("451-1[\"echo\"]").send(new byte[] {1});
            assertThat(client.next()).isEqualTo("431[]");
            server.timer.advance(Duration.ofSeconds(10));

            assertThat(client.send("450-1[\"echo\"]").next()).isEqualTo("431[]");
        }
    }

    private static TokenBuffer copy(JsonParser json) throws IOException {
        TokenBuffer arguments = new TokenBuffer(json);
        while (json.currentToken() != JsonToken.END_ARRAY) {
            arguments.copyCurrentStructure(json);
            json.nextToken();
        }
        return arguments;
    }
}
