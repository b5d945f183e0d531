package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.EncodedPacket;
import io.soullink.adapter.ws.engineio.WireClient;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Socket.IO protocol, sections "Connection to a namespace" and "Disconnection from a namespace". */
class ConnectTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void connectsToTheMainNamespace() {
        try (WireClient client = server.open()) {
            assertThat(client.send("40").next()).matches("40\\{\"sid\":\"[\\w-]{20}\"}");
            assertThat(server.main.sockets()).hasSize(1);
        }
    }

    @Test
    void connectsToAnotherNamespaceWithItsOwnHandler() {
        server.main.onConnect((socket, handshake) -> {
            throw new ConnectRefused("not here");
        });
        server.io
                .of("/custom")
                .onConnect((socket, handshake) -> socket.emit(
                        "token",
                        json -> json.writeString(handshake.authText("token").orElseThrow())));
        try (WireClient client = server.open()) {
            assertThat(client.send("40/custom,{\"token\":\"abc\"}").next()).startsWith("40/custom,{\"sid\":");
            assertThat(client.next()).isEqualTo("42/custom,[\"token\",\"abc\"]");
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"not here\"}");
        }
    }

    @Test
    void nothingIsLeftOfASocketWhoseHandlerBreaksDown() {
        AtomicReference<Socket> kept = new AtomicReference<>();
        server.main.onConnect((socket, handshake) -> {
            socket.join("room");
            kept.set(socket);
            throw new StackOverflowError();
        });
        try (WireClient client = server.open()) {
            client.send("40");

            client.awaitClose();
            assertThat(kept.get().isDisconnected()).isTrue();
            assertThat(server.main.to("room").sockets()).isEmpty();
            kept.get().disconnect();
        }
    }

    /** Who takes it for connected may disconnect it, and the client would not know of what. */
    @Test
    void isNotConnectedBeforeItsClientIsTold() {
        BlockingQueue<Boolean> connected = new LinkedBlockingQueue<>();
        server.main.onConnect((socket, handshake) -> socket.send(new AbstractList<>() {
            @Override
            public EncodedPacket get(int index) {
                return EncodedPacket.text("2[\"held\"]");
            }

            @Override
            public int size() {
                connected.add(socket.isConnected());
                return 1;
            }
        }));
        try (WireClient client = server.open()) {
            assertThat(client.send("40").next()).startsWith("40{");
            assertThat(client.next()).isEqualTo("42[\"held\"]");
        }

        assertThat(connected).isNotEmpty().containsOnly(false);
    }

    @Test
    void closesASessionThatConnectsOverAndOver() {
        try (TestServer patient = new TestServer(settings -> settings.withMaxConnects(3));
                WireClient client = patient.open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.send("40").next()).startsWith("40{\"sid\":");
                client.send("41");
            }
            client.send("40");

            client.awaitClose();
            assertThat(patient.main.sockets()).isEmpty();
        }
    }

    @Test
    void showsTheHandshake() {
        BlockingQueue<Optional<String>> seen = new LinkedBlockingQueue<>();
        server.main.onConnect((socket, handshake) -> {
            seen.add(handshake.header("upgrade"));
            seen.add(handshake.query("EIO"));
            seen.add(handshake.query("none"));
            seen.add(handshake.authText("a"));
            seen.add(handshake.authText("b"));
            seen.add(handshake.authText("c"));
            seen.add(Optional.of(handshake.remoteAddress()));
        });
        try (WireClient client = server.open()) {
            client.send("40{\"a\":\"1\",\"b\":{\"a\":\"2\"}}").next();

            assertThat(seen)
                    .startsWith(
                            Optional.of("websocket"),
                            Optional.of("4"),
                            Optional.empty(),
                            Optional.of("1"),
                            Optional.empty(),
                            Optional.empty());
        }
    }

    @Test
    void refusesAnUnknownNamespace() {
        try (WireClient client = server.open()) {
            assertThat(client.send("40/random").next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
        }
    }

    @Test
    void refusesWithDataAndLetsTryAgain() {
        server.main.onConnect((socket, handshake) -> {
            if (handshake.authText("token").isEmpty()) {
                socket.join("room");
                throw new ConnectRefused("Sign in", json -> json.writeString("no_token"));
            }
        });
        try (WireClient client = server.open()) {
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Sign in\",\"data\":\"no_token\"}");
            assertThat(server.main.sockets()).isEmpty();
            assertThat(server.main.roomCount()).isZero();
            assertThat(client.send("40{\"token\":\"x\"}").next()).startsWith("40{");
            assertThat(server.disconnected).isEmpty();
        }
    }

    @Test
    void keepsTheTextOfAFailureToItself() {
        server.main.onConnect((socket, handshake) -> {
            throw new IllegalStateException("secret of the server");
        });
        try (WireClient client = server.open()) {
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Internal server error\"}");
        }
    }

    @Test
    void sendsWhatTheConnectHandlerEmitsAfterTheAcceptance() {
        server.main.onConnect((socket, handshake) -> {
            socket.emit("first", JsonWriter.NOTHING);
            socket.join("room");
            server.main.to("room").emit("second", JsonWriter.NOTHING);
        });
        try (WireClient client = server.open()) {
            assertThat(client.send("40").next()).startsWith("40{");
            assertThat(client.next()).isEqualTo("42[\"first\"]");
            assertThat(client.next()).isEqualTo("42[\"second\"]");
        }
    }

    @Test
    void closesASessionThatStartsOtherwise() {
        assertThat(server.open().send("4abc").awaitClose()).isEqualTo(1002);
        assertThat(server.open().send("42[\"a\"]").awaitClose()).isEqualTo(1002);
        assertThat(server.open().send("40{\"a\"}").awaitClose()).isEqualTo(1002);
        assertThat(server.open().send("40{} ").send("40{}{}").awaitClose()).isEqualTo(1002);
    }

    @Test
    void closesASessionThatConnectsTwice() throws InterruptedException {
        assertThat(server.connect().send("40").awaitClose()).isEqualTo(1002);
        assertThat(server.disconnection()).isEqualTo(DisconnectReason.PARSE_ERROR);
    }

    @Test
    void closesASessionThatDoesNotConnect() {
        try (TestServer hasty = new TestServer(settings -> settings.withConnectTimeout(Duration.ofSeconds(10)))) {
            WireClient client = hasty.open();
            hasty.timer.advance(Duration.ofMillis(9_999));
            assertThat(client.send("40/random").next()).startsWith("44/random");
            hasty.timer.advance(Duration.ofMillis(1));

            assertThat(client.awaitClose()).isEqualTo(1000);
        }
    }

    @Test
    void keepsASessionThatHasConnected() {
        try (WireClient client = server.connect()) {
            server.timer.advance(Duration.ofSeconds(25));
            assertThat(client.next()).isEqualTo("2");
            client.send("3").send("40/random").next();
            server.timer.advance(Duration.ofSeconds(24));

            assertThat(client.send("40/random").next()).startsWith("44/random");
        }
    }

    @Test
    void disconnectsFromANamespaceAndKeepsTheOther() throws InterruptedException {
        server.io.of("/custom").on("ping", json -> json, (socket, none, ack) -> ack.send(JsonWriter.NOTHING));
        try (WireClient client = server.connect()) {
            client.send("40/custom").next();

            client.send("41");
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.CLIENT_DISCONNECT);
            assertThat(client.send("42/custom,1[\"ping\"]").next()).isEqualTo("43/custom,1[]");
            assertThat(client.send("40").next()).startsWith("40{");
        }
    }

    @Test
    void closesASessionThatIsInNoNamespaceForLong() throws InterruptedException {
        WireClient client = server.connect().send("41");
        assertThat(server.disconnection()).isEqualTo(DisconnectReason.CLIENT_DISCONNECT);
        client.send("40/random").next();
        server.timer.advance(Duration.ofSeconds(25));
        client.next();
        client.send("3").send("40/random").next();
        server.timer.advance(Duration.ofSeconds(20));

        assertThat(client.awaitClose()).isEqualTo(1000);
    }

    @Test
    void tellsTheClientThatTheServerDisconnects() throws InterruptedException {
        try (WireClient client = server.connect()) {
            server.main.sockets().forEach(Socket::disconnect);

            assertThat(client.next()).isEqualTo("41");
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.SERVER_DISCONNECT);
            // An event that was on its way is no breach of the protocol.
            assertThat(client.send("42[\"late\"]").send("40").next()).startsWith("40{");
        }
    }

    @Test
    void disconnectsInTheConnectHandler() throws InterruptedException {
        server.main.onConnect((socket, handshake) -> socket.disconnect());
        try (WireClient client = server.open()) {
            assertThat(client.send("40").next()).startsWith("40{");
            assertThat(client.next()).isEqualTo("41");
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.SERVER_DISCONNECT);
        }
    }

    @Test
    void closesTheConnection() throws InterruptedException {
        WireClient client = server.connect();
        server.main.sockets().forEach(Socket::close);

        assertThat(client.awaitClose()).isEqualTo(1000);
        assertThat(server.disconnection()).isEqualTo(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void disconnectsAfterAWhile() throws InterruptedException {
        server.main.onConnect((socket, handshake) -> socket.disconnectAfter(Duration.ofSeconds(10)));
        try (WireClient client = server.connect()) {
            server.timer.advance(Duration.ofSeconds(10));

            assertThat(client.next()).isEqualTo("41");
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.SERVER_DISCONNECT);
        }
    }

    @Test
    void setsTheTimeAnew() {
        server.main.onConnect((socket, handshake) -> {
            socket.disconnectAfter(Duration.ofSeconds(10));
            socket.disconnectAfter(Duration.ofSeconds(20));
        });
        try (WireClient client = server.connect()) {
            server.timer.advance(Duration.ofSeconds(19));
            assertThat(server.main.sockets()).allMatch(Socket::isConnected);
            server.main.sockets().forEach(Socket::cancelDisconnect);
            server.timer.advance(Duration.ofSeconds(5));

            assertThat(client.send("40/random").send("3").next())
                    .isIn("2", "44/random,{\"message\":\"Invalid namespace\"}");
            assertThat(server.main.sockets()).allMatch(Socket::isConnected);
        }
    }

    @Test
    void tellsWhenTheClientIsGone() throws InterruptedException {
        server.connect().abort();

        assertThat(server.disconnection()).isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
        assertThat(server.main.sockets()).isEmpty();
    }

    @Test
    void tellsWhenTheServerStops() throws InterruptedException {
        WireClient client = server.connect();
        server.io.close();

        assertThat(server.disconnection()).isEqualTo(DisconnectReason.SERVER_SHUTDOWN);
        assertThat(client.awaitClose()).isEqualTo(1001);
    }
}
