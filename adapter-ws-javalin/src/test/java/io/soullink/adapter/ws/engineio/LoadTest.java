package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private final EchoServer server = new EchoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isNothingWithoutSessions() {
        assertThat(server.engine.load()).isEqualTo(new Load(0, 0, 0, 0));
    }

    @Test
    void countsSessionsByTransportAndTheBytesThatWait() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), EchoServer.WEBSOCKET)) {
            client.next();
            server.poll();
            server.poll();
            server.opened.poll(20, TimeUnit.SECONDS);
            EngineSession one = server.opened.poll(20, TimeUnit.SECONDS);
            EngineSession other = server.opened.poll(20, TimeUnit.SECONDS);
            Await.until(() -> server.engine.load().waitingBytes() == 0); // the handshakes are taken
            one.send(EncodedPacket.text("four"));
            other.send(EncodedPacket.text("1234567890"));
            other.send(EncodedPacket.text("1234567890"));

            int more = EncodedPacket.text("").size();
            assertThat(server.engine.load()).isEqualTo(new Load(1, 2, 24 + 3L * more, 20 + 2L * more));
        }
    }

    @Test
    void tellsHowOftenSessionsHaveEndedForWhichReason() throws Exception {
        server.poll();
        EngineSession session = server.opened.poll(20, TimeUnit.SECONDS);

        session.close(CloseReason.SLOW_READER);
        session.close(CloseReason.FORCED_CLOSE);

        assertThat(server.engine.ended(CloseReason.SLOW_READER)).isOne();
        assertThat(server.engine.ended(CloseReason.FORCED_CLOSE)).isZero();
    }
}
