package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.fuzz.Frames;
import io.soullink.adapter.ws.fuzz.Wire;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engine.IO protocol, section "Upgrade". */
class UpgradeTest {

    private final EchoServer server = new EchoServer();
    private final PollClient http = server.http();
    private String path;
    private EngineSession session;

    @BeforeEach
    void open() throws InterruptedException {
        path = server.poll();
        session = server.opened.take();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void upgrades() {
        try (WireClient client = probe()) {
            assertThat(client.next()).isEqualTo("3probe");
            assertThat(http.get(path).body()).isEqualTo("6");
            assertThat(client.send("5").send("4hello").next()).isEqualTo("4hello");
            assertThat(client.unread()).isEmpty();
        }
    }

    @Test
    void endsAWaitingPoll() {
        CompletableFuture<HttpResponse<String>> poll = http.begin("GET", path, "");
        try (WireClient client = probe()) {
            assertThat(client.next()).isEqualTo("3probe");
            assertThat(poll.join().body()).isEqualTo("6");
        }
    }

    @Test
    void losesAndReordersNothing() {
        List<String> received = new ArrayList<>();
        try (WireClient client = probe()) {
            send(0, 30);
            assertThat(client.next()).isEqualTo("3probe");
            received.addAll(List.of(http.get(path).body().split("\u001e")));
            send(30, 60);
            client.send("5");
            send(60, 90);
            while (received.size() < 90) {
                received.add(client.next());
            }
        }

        assertThat(received)
                .isEqualTo(IntStream.range(0, 90).mapToObj(i -> "4" + i).toList());
    }

    @Test
    void refusesPollsAfterwards() {
        try (WireClient client = probe()) {
            client.next();
            client.send("5").send("4done");
            assertThat(client.next()).isEqualTo("4done");

            assertThat(http.get(path).statusCode()).isEqualTo(400);
            assertThat(http.post(path, "4a").statusCode()).isEqualTo(400);
            assertThat(client.send("4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void closesASecondWebSocketOfTheSession() {
        try (WireClient client = probe()) {
            client.next();
            assertThat(webSocket().awaitClose()).isEqualTo(1000);
            client.send("5");
            assertThat(webSocket().awaitClose()).isEqualTo(1000);
            assertThat(client.send("4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void answersOneProbeOnly() {
        WireClient client = probe();
        assertThat(client.next()).isEqualTo("3probe");

        assertThat(client.send("2probe").awaitClose()).isEqualTo(1002);
        assertThat(client.unread()).isEmpty();
    }

    @Test
    void staysWithPollingWhenTheProbeIsNotOne() {
        assertThat(webSocket().send("4hello").awaitClose()).isEqualTo(1002);

        http.post(path, "4still here");
        assertThat(http.get(path).body()).isEqualTo("4still here");
    }

    @Test
    void staysWithPollingWhenTheUpgradeTakesTooLong() {
        WireClient client = probe();
        assertThat(client.next()).isEqualTo("3probe");
        server.timer.advance(Duration.ofSeconds(10));
        assertThat(client.awaitClose()).isEqualTo(1000);

        http.post(path, "4still here");
        assertThat(http.get(path).body()).isEqualTo("4still here");
    }

    @Test
    void staysWithPollingWhenTheProbeComesAfterItsTime() throws IOException {
        try (Wire wire = new Wire(server.port())) {
            wire.upgrade(EchoServer.WEBSOCKET + "&sid=" + session.id());
            Await.until(() -> server.timer.pending() == 2); // the heartbeat's and the upgrade's
            server.timer.advance(Duration.ofSeconds(10));
            byte[] goodbye = {0x03, (byte) 0xE8};
            wire.write(Frames.join(Frames.text("2probe"), Frames.masked(0x88, goodbye)));
            assertThat(wire.closeStatus()).isEqualTo(1000);
            assertThat(wire.heard()).isEmpty();
            Await.until(() -> server.timer.pending() == 1);
        }

        CompletableFuture<HttpResponse<String>> poll = http.begin("GET", path, "");
        http.post(path, "4still here");
        assertThat(poll.join().body()).isEqualTo("4still here");
    }

    @Test
    void closesAWebSocketThatNeverProbes() {
        WireClient client = webSocket();
        Await.until(() -> server.timer.pending() == 2); // the heartbeat's and the upgrade's
        server.timer.advance(Duration.ofSeconds(10));
        assertThat(client.awaitClose()).isEqualTo(1000);

        http.post(path, "4still here");
        assertThat(http.get(path).body()).isEqualTo("4still here");
    }

    @Test
    void forgetsTheTimeWhenTheUpgradeIsComplete() {
        try (WireClient client = probe()) {
            assertThat(client.next()).isEqualTo("3probe");
            assertThat(client.send("5").send("4hello").next()).isEqualTo("4hello");
            server.timer.advance(Duration.ofSeconds(10));

            assertThat(client.send("4still here").next()).isEqualTo("4still here");
        }
    }

    @Test
    void triesAgainAfterALostProbe() {
        WireClient first = probe();
        assertThat(first.next()).isEqualTo("3probe");
        first.close();

        try (WireClient second = probe()) {
            assertThat(second.next()).isEqualTo("3probe");
            assertThat(second.send("5").send("4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void endsTheUpgradeWithTheSession() {
        WireClient client = probe();
        assertThat(client.next()).isEqualTo("3probe");
        session.close(CloseReason.FORCED_CLOSE);

        assertThat(client.send("5").awaitClose()).isEqualTo(1000);
    }

    private void send(int from, int to) {
        IntStream.range(from, to).forEach(i -> session.send(EncodedPacket.text(String.valueOf(i))));
    }

    private WireClient probe() {
        return webSocket().send("2probe");
    }

    private WireClient webSocket() {
        return WireClient.connect(server.port(), EchoServer.WEBSOCKET + "&sid=" + session.id());
    }
}
