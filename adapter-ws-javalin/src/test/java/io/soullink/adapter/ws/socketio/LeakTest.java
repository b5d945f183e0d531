package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.PollClient;
import io.soullink.adapter.ws.engineio.WireClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However clients come and go, nothing of them stays. */
class LeakTest {

    private static final int ROUNDS = 200;

    private final TestServer server =
            new TestServer(settings -> settings.withRecovery(SocketSettings.Recovery.DEFAULT));

    @BeforeEach
    void bind() {
        server.main.onConnect((socket, handshake) -> {
            socket.claim("somebody");
            socket.join("all");
            socket.join(socket.id());
            socket.disconnectAfter(Duration.ofDays(1));
            socket.emit("question", JsonWriter.NOTHING, Duration.ofDays(1), json -> json);
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void leavesNothingOfWebSockets() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            WireClient client = server.connect();
            switch (round % 4) {
                case 0 -> client.close();
                case 1 -> client.abort();
                case 2 -> client.send("nonsense");
                default -> client.send("451-[\"half\"]").send("41");
            }
            server.disconnection();
        }
        assertNothingLeft();
    }

    @Test
    void leavesNothingOfPolls() throws InterruptedException {
        PollClient http = new PollClient(server.port());
        String path = "/socket.io/?EIO=4&transport=polling";
        for (int round = 0; round < ROUNDS; round++) {
            String open = http.get(path).body();
            String session = path + "&sid=" + open.substring(9, 29);
            http.post(session, "40");
            http.get(session);
            http.post(session, round % 2 == 0 ? "41\u001e1" : "4nonsense");
            server.disconnection();
        }
        assertNothingLeft();
    }

    @Test
    void leavesNothingOfUnfinishedClients() {
        PollClient http = new PollClient(server.port());
        for (int round = 0; round < ROUNDS; round++) {
            http.get("/socket.io/?EIO=4&transport=polling");
            server.open().abort();
        }
        server.timer.advance(Duration.ofMinutes(1));
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        server.timer.advance(Duration.ofMinutes(3));
        Await.until(() -> server.io.sessions() == 0);
        assertThat(server.main.sockets()).isEmpty();
        assertThat(server.main.roomCount()).isZero();
        assertThat(server.main.recoverableCount()).isZero();
        assertThat(server.timer.pending()).isZero();
    }
}
