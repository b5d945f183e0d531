package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.adapter.ws.fuzz.Frames;
import io.soullink.adapter.ws.fuzz.Wire;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packets that come in one piece: what a handler does to others reaches them, whatever the next handler does. */
class PacketsTogetherTest {

    private final TestServer server = new TestServer();

    @BeforeEach
    void bind() {
        server.main
                .onConnect((socket, handshake) -> socket.join("room"))
                .on("say", json -> json.getText(), (socket, text, ack) -> {
                    socket.to("room").emit("said", json -> json.writeString(text));
                    ack.send(json -> json.writeBoolean(true));
                })
                .on("fail", json -> json, (socket, none, ack) -> {
                    throw new IllegalStateException();
                })
                .on("crash", json -> json, (socket, none, ack) -> {
                    throw new StackOverflowError();
                })
                .onError((socket, event, error, ack) -> ack.send(json -> json.writeBoolean(false)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areAllAnsweredWhenOneFails() throws IOException {
        try (Wire wire = connect();
                WireClient other = server.connect()) {
            wire.write(frames("421[\"say\",\"a\"]", "422[\"fail\"]", "423[\"say\",\"b\"]"));

            assertThat(wire.next()).isEqualTo("431[true]");
            assertThat(wire.next()).isEqualTo("432[false]");
            assertThat(wire.next()).isEqualTo("433[true]");
            assertThat(other.next()).isEqualTo("42[\"said\",\"a\"]");
            assertThat(other.next()).isEqualTo("42[\"said\",\"b\"]");
            assertThat(other.unread()).isEmpty();
        }
    }

    @Test
    void reachOthersWhenTheNextOneCrashes() throws IOException {
        try (Wire wire = connect();
                WireClient other = server.connect()) {
            wire.write(frames("421[\"say\",\"a\"]", "422[\"crash\"]", "423[\"say\",\"b\"]"));

            assertThat(wire.next()).isEqualTo("431[true]");
            assertThat(wire.closeStatus()).isEqualTo(1011);
            assertThat(wire.heard()).isEmpty();
            assertThat(other.next()).isEqualTo("42[\"said\",\"a\"]");
            assertThat(other.send("421[\"say\",\"c\"]").next()).isEqualTo("431[true]");
            assertThat(other.unread()).isEmpty();
        }
    }

    @Test
    void aHandlerMayWaitForTheAnswerOfAnother() {
        try (WireClient asking = server.connect();
                WireClient asked = server.connect()) {
            server.main.on("ask", json -> json, (socket, none, ack) -> {
                Socket other = server.main.sockets().stream()
                        .filter(each -> each != socket)
                        .findFirst()
                        .orElseThrow();
                String answer = other.emit("asked", JsonWriter.NOTHING, Duration.ofDays(1), json -> json.getText())
                        .join();
                ack.send(json -> json.writeString(answer));
            });
            asking.send("421[\"ask\"]");
            Await.until(() -> {
                server.timer.advance(Duration.ofMillis(5));
                return !asked.unread().isEmpty();
            });
            assertThat(asked.next()).isEqualTo("420[\"asked\"]");
            asked.send("430[\"yes\"]");

            assertThat(asking.next()).isEqualTo("431[\"yes\"]");
        }
    }

    private Wire connect() throws IOException {
        Wire wire = new Wire(server.port()).upgrade(TestServer.WEBSOCKET);
        wire.next();
        wire.write(Frames.text("40"));
        assertThat(wire.next()).startsWith("40{");
        return wire;
    }

    private static byte[] frames(String... packets) {
        byte[] all = {};
        for (String packet : packets) {
            all = Frames.join(all, Frames.text(packet));
        }
        return all;
    }
}
