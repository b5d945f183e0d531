package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.fuzz.Frames;
import io.soullink.adapter.ws.fuzz.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Engine.IO protocol, sections "WebSocket", "Heartbeat" and "Message", over WebSocket. */
class WebSocketSessionTest {

    private final EchoServer server = new EchoServer(settings -> settings.withMaxPayload(100_000));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void echoesText() {
        try (WireClient client = open()) {
            client.send("4hello").send("4wörld 💜");

            assertThat(client.next()).isEqualTo("4hello");
            assertThat(client.next()).isEqualTo("4wörld 💜");
            assertThat(client.unread()).isEmpty();
        }
    }

    @Test
    void echoesBinary() {
        try (WireClient client = open()) {
            assertThat(client.send(new byte[] {1, 2, 3, 4}).nextBinary()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void echoesAMessageOfManyFrames() {
        String large = "4" + "x".repeat(99_999);
        try (WireClient client = open()) {
            assertThat(client.send(large).next()).isEqualTo(large);
        }
    }

    @Test
    void closesAboveThePayloadLimit() throws InterruptedException {
        WireClient client = open().send("4" + "x".repeat(100_000));

        assertThat(client.awaitClose()).isEqualTo(1009);
        assertThat(closed()).isEqualTo(CloseReason.PAYLOAD_TOO_LARGE);
    }

    @Test
    void closesUponAnUnknownPacket() throws InterruptedException {
        assertThat(open().send("abc").awaitClose()).isEqualTo(1002);
        assertThat(closed()).isEqualTo(CloseReason.PARSE_ERROR);
    }

    @Test
    void closesUponAnEmptyPacket() {
        assertThat(open().send("").awaitClose()).isEqualTo(1002);
    }

    @Test
    void closesUponAPingOfTheClient() {
        assertThat(open().send("2").awaitClose()).isEqualTo(1002);
    }

    @Test
    void closesWhenTheClientAsks() throws InterruptedException {
        assertThat(open().send("1").awaitClose()).isEqualTo(1000);
        assertThat(closed()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
    }

    @Test
    void ignoresPacketsThatMeanNothingHere() {
        try (WireClient client = open()) {
            assertThat(client.send("5").send("6").send("3").send("4a").next()).isEqualTo("4a");
        }
    }

    @Test
    void keepsTheTextOfAFailureToItself() throws InterruptedException {
        WireClient client = open().send("4fail");

        assertThat(client.awaitClose()).isEqualTo(1011);
        assertThat(closed()).isEqualTo(CloseReason.SERVER_ERROR);
        assertThat(client.unread()).isEmpty();
    }

    @Test
    void pingsAndTakesPongs() {
        try (WireClient client = open()) {
            for (int i = 0; i < 3; i++) {
                server.timer.advance(Duration.ofSeconds(25));
                assertThat(client.next()).isEqualTo("2");
                assertThat(client.send("3").send("4" + i).next()).isEqualTo("4" + i);
            }
        }
    }

    /** By bytes: the client of the JDK misses now and then that a connection has ended. */
    @Test
    void endsADeadPeer() throws InterruptedException, IOException {
        try (Wire client = new Wire(server.port())) {
            client.upgrade(EchoServer.WEBSOCKET);
            assertThat(client.next()).startsWith("0{");
            Await.until(() -> server.timer.pending() == 1);

            server.timer.advance(Duration.ofSeconds(25));
            assertThat(client.next()).isEqualTo("2");
            server.timer.advance(Duration.ofMillis(19_999));
            client.write(Frames.text("4alive"));
            assertThat(client.next()).isEqualTo("4alive");
            server.timer.advance(Duration.ofMillis(1));

            assertThat(closed()).isEqualTo(CloseReason.PING_TIMEOUT);
            assertThat(client.closeStatus()).isEqualTo(1006);
        }
    }

    @Test
    void noticesALostConnection() throws InterruptedException {
        open().abort();

        assertThat(closed()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
    }

    @Test
    void noticesAConnectionThatIsLostRightAfterAnAnswer() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            WireClient client = open().send("4a");
            client.next();
            client.abort();

            assertThat(closed()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
        }
    }

    @Test
    void sendsWhatWasSentBeforeTheClose() throws InterruptedException {
        WireClient client = open();
        EngineSession session = server.opened.take();

        session.send(EncodedPacket.text("last"));
        session.close(CloseReason.FORCED_CLOSE);
        session.send(EncodedPacket.text("too late"));

        assertThat(client.next()).isEqualTo("4last");
        assertThat(client.awaitClose()).isEqualTo(1000);
        assertThat(client.unread()).isEmpty();
    }

    @Test
    void saysGoodbyeWhenTheServerStops() {
        WireClient client = open();

        server.engine.close();

        assertThat(client.awaitClose()).isEqualTo(1001);
        assertThat(server.engine.sessions()).isZero();
    }

    @Test
    void leavesNothingBehind() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            WireClient client = open().send("4a");
            client.next();
            client.close();
            closed();
        }
        server.engine.close();

        assertThat(server.engine.sessions()).isZero();
        assertThat(server.timer.pending()).isZero();
    }

    private CloseReason closed() throws InterruptedException {
        return server.closed.poll(20, TimeUnit.SECONDS);
    }

    private WireClient open() {
        WireClient client = server.webSocket();
        assertThat(client.next()).startsWith("0{");
        return client;
    }
}
