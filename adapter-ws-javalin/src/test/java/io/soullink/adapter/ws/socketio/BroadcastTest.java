package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.WireClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private final TestServer server = new TestServer();

    @BeforeEach
    void bind() {
        server.main
                .on("join", json -> json.getText(), (socket, room, ack) -> {
                    socket.join(room);
                    ack.send(json -> json.writeString(socket.id()));
                })
                .on("leave", json -> json.getText(), (socket, room, ack) -> {
                    socket.leave(room);
                    ack.send(JsonWriter.NOTHING);
                })
                .on(
                        "say",
                        json -> json.getText(),
                        (socket, room, ack) -> socket.to(room).emit("said", JsonWriter.NOTHING));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reachesTheSocketsOfARoom() {
        try (WireClient in = join("a");
                WireClient alsoIn = join("a");
                WireClient out = join("b")) {
            server.main.to("a").emit("news", json -> json.writeString("x"));
            server.main.to("b").emit("end", JsonWriter.NOTHING);

            assertThat(in.next()).isEqualTo("42[\"news\",\"x\"]");
            assertThat(alsoIn.next()).isEqualTo("42[\"news\",\"x\"]");
            assertThat(out.next()).isEqualTo("42[\"end\"]");
        }
    }

    @Test
    void encodesOnce() {
        AtomicInteger encoded = new AtomicInteger();
        try (WireClient one = join("a");
                WireClient two = join("a")) {
            server.main.to("a").emit("news", json -> json.writeNumber(encoded.incrementAndGet()));

            assertThat(one.next()).isEqualTo("42[\"news\",1]");
            assertThat(two.next()).isEqualTo("42[\"news\",1]");
        }
    }

    @Test
    void encodesNothingForNobody() {
        AtomicInteger encoded = new AtomicInteger();
        server.main.to("nobody").emit("news", json -> json.writeNumber(encoded.incrementAndGet()));

        assertThat(encoded).hasValue(0);
    }

    @Test
    void reachesASocketOfSeveralRoomsOnce() {
        try (WireClient both = join("a")) {
            both.send("421[\"join\",\"b\"]").next();
            server.main.to("a").to("b").emit("news", JsonWriter.NOTHING);
            server.main.to("a").emit("end", JsonWriter.NOTHING);

            assertThat(both.next()).isEqualTo("42[\"news\"]");
            assertThat(both.next()).isEqualTo("42[\"end\"]");
        }
    }

    @Test
    void leavesTheSenderOut() {
        try (WireClient sender = join("a");
                WireClient other = join("a")) {
            sender.send("42[\"say\",\"a\"]").send("421[\"leave\",\"a\"]");

            assertThat(other.next()).isEqualTo("42[\"said\"]");
            assertThat(sender.next()).isEqualTo("431[]");
        }
    }

    @Test
    void forgetsWhoHasLeft() {
        try (WireClient client = join("a")) {
            assertThat(server.main.to("a").sockets()).hasSize(1);
            client.send("421[\"leave\",\"a\"]").next();

            assertThat(server.main.to("a").sockets()).isEmpty();
            assertThat(server.main.roomCount()).isZero();
        }
    }

    @Test
    void takesSocketsOutOfARoom() {
        try (WireClient out = join("a");
                WireClient in = join("a")) {
            String id = server.main.to("a").sockets().get(0).id();
            server.main.to("a").except(id).leave("a");

            assertThat(server.main.to("a").sockets()).extracting(Socket::id).containsExactly(id);
            assertThat(out.unread()).isEmpty();
            assertThat(in.unread()).isEmpty();
        }
    }

    @Test
    void disconnectsTheSocketsOfARoom() throws InterruptedException {
        try (WireClient in = join("a");
                WireClient out = join("b")) {
            server.main.to("a").disconnect();

            assertThat(in.next()).isEqualTo("41");
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.SERVER_DISCONNECT);
            assertThat(server.main.sockets()).hasSize(1);
            assertThat(out.unread()).isEmpty();
        }
    }

    @Test
    void keepsNobodyInARoomWhoIsGone() throws InterruptedException {
        join("a").abort();
        server.disconnection();

        assertThat(server.main.roomCount()).isZero();
    }

    @Test
    void reachesEveryBodyElseWhenOneDoesNotRead() throws Exception {
        try (WireClient reader = join("a");
                java.net.Socket stuck = stuck()) {
            String large = "x".repeat(60_000);
            int sent = 0;
            while (server.disconnected.isEmpty()) {
                server.main.to("a").emit("news", json -> json.writeString(large));
                sent++;
                assertThat(reader.next()).startsWith("42[\"news\"");
            }

            assertThat(server.disconnection()).isEqualTo(DisconnectReason.of(CloseReason.SLOW_READER));
            assertThat(sent).isGreaterThan(16);
            assertThat(stuck.isConnected()).isTrue();
            assertThat(server.main.to("a").sockets()).hasSize(1);
        }
    }

    /** A client in room a that reads nothing. */
    private java.net.Socket stuck() throws Exception {
        server.main.onConnect((socket, handshake) -> socket.join("a"));
        java.net.Socket client = new java.net.Socket("localhost", server.port());
        client.getOutputStream().write(("GET " + TestServer.WEBSOCKET + """
                 HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """).getBytes(StandardCharsets.US_ASCII));
        byte[] head = new byte[12];
        client.getInputStream().readNBytes(head, 0, head.length);
        assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        // One masked text frame with the text "40", masked with zeros.
        client.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, '4', '0'});
        return client;
    }

    private WireClient join(String room) {
        WireClient client = server.connect().send("420[\"join\",\"" + room + "\"]");
        client.next();
        return client;
    }
}
