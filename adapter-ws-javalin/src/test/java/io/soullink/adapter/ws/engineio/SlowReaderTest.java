package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
    void holdsNoMoreThanTheBound() throws Exception {
        String path = server.poll();
        EngineSession session = server.opened.poll(20, TimeUnit.SECONDS);
        for (int i = 0; i < 128; i++) {
            session.send(EncodedPacket.PING);
        }

        assertThat(server.http().get(path).body()).hasSize(128 + 127);
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
