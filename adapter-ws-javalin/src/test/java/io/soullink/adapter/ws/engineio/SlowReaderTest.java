package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that does not read is cut; the sender never waits for it. */
class SlowReaderTest {

    /** More than the sockets of both sides and everything between them could swallow. */
    private static final int MORE_THAN_ANY_BUFFER = 10_000;

    private final EchoServer server = new EchoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void cutsAWebSocketThatDoesNotRead() throws Exception {
        try (Socket client = request("GET " + EchoServer.WEBSOCKET + """
                 HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """)) {
            flood(server.opened.poll(20, TimeUnit.SECONDS));

            assertThat(server.closed.poll(20, TimeUnit.SECONDS)).isEqualTo(CloseReason.SLOW_READER);
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void cutsAPollerThatDoesNotRead() throws Exception {
        String path = server.poll();
        EngineSession session = server.opened.poll(20, TimeUnit.SECONDS);
        try (Socket client = request("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            flood(session);

            assertThat(server.closed.poll(20, TimeUnit.SECONDS)).isEqualTo(CloseReason.SLOW_READER);
            assertThat(client.isConnected()).isTrue();
            assertThat(server.engine.sessions()).isZero();
        }
    }

    @Test
    void sparesAPollerThatIsOnItsWay() throws Exception {
        String path = server.poll();
        EngineSession session = server.opened.poll(20, TimeUnit.SECONDS);
        for (int round = 0; round < 3; round++) {
            send(session, 300);
            server.timer.advance(PollingTransport.BURST_TIME.minusMillis(1));
            assertThat(server.http().get(path).body()).hasSize(300 + 299);
            Await.until(() -> !session.queue().isPastBound()); // the server has noticed, too
        }

        assertThat(session.isOpen()).isTrue();
    }

    @Test
    void cutsAPollerThatDoesNotPollForMore() throws Exception {
        server.poll();
        EngineSession session = opened();
        send(session, 128);
        server.timer.advance(PollingTransport.BURST_TIME);
        assertThat(session.isOpen()).isTrue();
        send(session, 1);
        server.timer.advance(PollingTransport.BURST_TIME.minusMillis(1));
        assertThat(session.isOpen()).isTrue();
        server.timer.advance(Duration.ofMillis(1));

        assertThat(server.closed.poll(20, TimeUnit.SECONDS)).isEqualTo(CloseReason.SLOW_READER);
        assertThat(server.engine.sessions()).isZero();
    }

    @Test
    void cutsAPollerWhenFarTooMuchWaits() throws Exception {
        server.poll();
        EngineSession session = opened();
        send(session, 9 * 128);
        assertThat(session.isOpen()).isTrue();
        send(session, 1);

        assertThat(server.closed.poll(20, TimeUnit.SECONDS)).isEqualTo(CloseReason.SLOW_READER);
        assertThat(server.timer.pending()).isZero();
    }

    @Test
    void watchesNoPollerThatHasUpgraded() throws Exception {
        String path = server.poll();
        EngineSession session = server.opened.poll(20, TimeUnit.SECONDS);
        send(session, 300);
        try (WireClient client = WireClient.connect(server.port(), EchoServer.WEBSOCKET + "&sid=" + session.id())) {
            assertThat(client.send("2probe").next()).isEqualTo("3probe");
            send(session, 300);
            assertThat(server.http().get(path).body()).hasSize(600 + 599);
            send(session, 300);
            client.send("5");
            for (int i = 0; i < 300; i++) {
                assertThat(client.next()).isEqualTo("2");
            }
            server.timer.advance(PollingTransport.BURST_TIME);
            assertThat(client.send("4still here").next()).isEqualTo("4still here");
        }
    }

    /** The session that a client has just opened, once the server has noticed that the handshake is not waiting any more. */
    private EngineSession opened() throws InterruptedException {
        EngineSession session = server.opened.poll(20, TimeUnit.SECONDS);
        Await.until(() -> session.queue().waitingBytes() == 0);
        return session;
    }

    private static void send(EngineSession session, int packets) {
        for (int i = 0; i < packets; i++) {
            session.send(EncodedPacket.PING);
        }
    }

    private static void flood(EngineSession session) {
        EncodedPacket packet = EncodedPacket.text("x".repeat(64_000));
        for (int i = 0; i < MORE_THAN_ANY_BUFFER && session.isOpen(); i++) {
            session.send(packet);
        }
    }

    private Socket request(String head) throws IOException {
        Socket client = new Socket("localhost", server.port());
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return client;
    }
}
