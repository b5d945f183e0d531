package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soullink.adapter.ws.engineio.WireClient;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO protocol, section "Sending and receiving data". */
class EventTest {

    private final TestServer server = new TestServer();
    private final BlockingQueue<Exception> errors = new LinkedBlockingQueue<>();

    @BeforeEach
    void bind() {
        server.main
                .on("text", EventTest::text, (socket, text, ack) -> {
                    if (text.equals("fail")) {
                        throw new IllegalStateException("secret of the server");
                    }
                    socket.emit("text-back", json -> json.writeString(text));
                })
                .on(
                        "first",
                        json -> json.currentToken(),
                        (socket, token, ack) -> ack.send(json -> json.writeString(token.name())))
                .onError((socket, event, error, ack) -> {
                    errors.add(error);
                    ack.send(json -> json.writeString("no " + event));
                })
                .onUnknown((socket, event, ack) -> ack.send(json -> json.writeString("unknown " + event)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handlesAnEvent() {
        try (WireClient client = server.connect()) {
            assertThat(client.send("42[\"text\",\"hi\"]").next()).isEqualTo("42[\"text-back\",\"hi\"]");
            assertThat(client.unread()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"42[\"text\",\"hi\",{\"more\":[1,2]}]", "42[ \"text\" , \"hi\" ] "})
    void skipsWhatTheReaderLeaves(String packet) {
        try (WireClient client = server.connect()) {
            assertThat(client.send(packet).next()).isEqualTo("42[\"text-back\",\"hi\"]");
        }
    }

    @Test
    void startsTheReaderAtTheFirstArgument() {
        try (WireClient client = server.connect()) {
            assertThat(client.send("421[\"first\"]").next()).isEqualTo("431[\"END_ARRAY\"]");
            assertThat(client.send("422[\"first\",{}]").next()).isEqualTo("432[\"START_OBJECT\"]");
            assertThat(client.send("423[\"first\",null,1]").next()).isEqualTo("433[\"VALUE_NULL\"]");
        }
    }

    @Test
    void givesUnknownEventsTheirOwnHandler() {
        try (WireClient client = server.connect()) {
            assertThat(client.send("421[\"other\",{}]").next()).isEqualTo("431[\"unknown other\"]");
            assertThat(client.send("422[17]").next()).isEqualTo("432[\"unknown 17\"]");
        }
    }

    @Test
    void keepsTheConnectionWhenAPayloadIsInvalid() throws InterruptedException {
        try (WireClient client = server.connect()) {
            assertThat(client.send("421[\"text\",{\"not\":\"text\"}]").next()).isEqualTo("431[\"no text\"]");
            assertThat(errors.take()).isInstanceOf(InvalidPayload.class).hasMessage("text expected");
            assertThat(client.send("42[\"text\"]").send("42[\"text\",\"hi\"]").next())
                    .isEqualTo("42[\"text-back\",\"hi\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hi\",\"DEEP\"", "\"LONG\"", "\"hi\",{\"a\":1,\"a\":2}", "\"hi\",1LONG"})
    void refusesPayloadsPastALimit(String payload) throws InterruptedException {
        String past = payload.replace("\"DEEP\"", "[".repeat(40) + "]".repeat(40))
                .replace("1LONG", "1".repeat(40))
                .replace("LONG", "x".repeat(100_001));
        try (WireClient client = server.connect()) {
            assertThat(client.send("421[\"text\"," + past + "]").next()).isEqualTo("431[\"no text\"]");
            assertThat(errors.take()).isInstanceOf(InvalidPayload.class);
            assertThat(client.send("42[\"text\",\"hi\"]").next()).isEqualTo("42[\"text-back\",\"hi\"]");
        }
    }

    @Test
    void containsAHandlerThatFails() throws InterruptedException {
        try (WireClient client = server.connect()) {
            assertThat(client.send("421[\"text\",\"fail\"]").next()).isEqualTo("431[\"no text\"]");
            assertThat(errors.take()).isInstanceOf(IllegalStateException.class);
            assertThat(client.send("42[\"text\",\"hi\"]").next()).isEqualTo("42[\"text-back\",\"hi\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42[]",
                "42{}",
                "42[\"text\"",
                "42[\"text\",\"hi\"]]",
                "42[\"text\",\"hi\"][]",
                "42[\"text\",hi]",
                "42[{}]",
                "42[null]",
                "42[\"disconnect\"]",
                "42[\"connect\"]",
                "42[\"other\",]",
                "42abc[\"text\"]",
                "44{}",
                "47"
            })
    void closesUponWhatIsNoEvent(String packet) throws InterruptedException {
        WireClient client = server.connect().send(packet);

        assertThat(client.awaitClose()).isEqualTo(1002);
        assertThat(server.disconnection()).isEqualTo(DisconnectReason.PARSE_ERROR);
        assertThat(client.unread()).isEmpty();
    }

    @Test
    void handlesEventsOfASocketInOrderAndOneAtATime() {
        CountDownLatch blocked = new CountDownLatch(1);
        server.main.on("block", json -> json, (socket, none, ack) -> {
            await(blocked);
            socket.emit("done", JsonWriter.NOTHING);
        });
        try (WireClient slow = server.connect();
                WireClient other = server.connect()) {
            slow.send("42[\"block\"]").send("42[\"text\",\"after\"]");
            assertThat(other.send("42[\"text\",\"hi\"]").next()).isEqualTo("42[\"text-back\",\"hi\"]");
            assertThat(slow.unread()).isEmpty();
            blocked.countDown();

            assertThat(slow.next()).isEqualTo("42[\"done\"]");
            assertThat(slow.next()).isEqualTo("42[\"text-back\",\"after\"]");
        }
    }

    @Test
    void disconnectsAfterTheRunningHandler() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        server.main.on("block", json -> json, (socket, none, ack) -> {
            running.countDown();
            await(blocked);
            socket.attach("finished");
        });
        BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
        server.main.onDisconnect((socket, reason) -> seen.add(socket.attachment(String.class)));
        try (WireClient client = server.connect()) {
            client.send("42[\"block\"]");
            running.await();
            server.main.sockets().forEach(Socket::disconnect);
            assertThat(client.next()).isEqualTo("41");
            assertThat(server.main.sockets()).isEmpty();
            assertThat(seen).isEmpty();
            blocked.countDown();

            assertThat(seen.take()).hasToString("Optional[finished]");
        }
    }

    @Test
    void refusesReservedAndTakenNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.main.on("connect", json -> json, (s, p, a) -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> server.main.on("text", json -> json, (s, p, a) -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.main.to("room").emit("disconnect", JsonWriter.NOTHING));
    }

    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new InvalidPayload("text expected");
        }
        return json.getText();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
