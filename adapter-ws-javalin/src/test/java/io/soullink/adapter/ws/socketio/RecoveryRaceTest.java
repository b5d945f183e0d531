package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.WireClient;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections of one client that overlap. */
class RecoveryRaceTest {

    private final TestServer server =
            new TestServer(settings -> settings.withRecovery(SocketSettings.Recovery.DEFAULT));
    private final BlockingQueue<Socket> claimed = new LinkedBlockingQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void bind() {
        server.main
                .onConnect((socket, handshake) -> {
                    socket.claim("somebody");
                    socket.join("room");
                    claimed.add(socket);
                    if (handshake.authText("slow").isPresent()) {
                        await(goOn);
                    }
                })
                .on("wait", json -> "", (socket, nothing, ack) -> await(goOn))
                .on("echo", json -> "", (socket, nothing, ack) -> ack.send(JsonWriter.NOTHING))
                .on("late", json -> "", (socket, nothing, ack) -> {
                    socket.disconnect();
                    socket.claim("somebody");
                });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLaterOneStaysWhenTheEarlierIsStillBeingLetIn() throws InterruptedException {
        String privateId = cutOff();
        WireClient slow = server.open().send("40{\"pid\":\"" + privateId + "\",\"slow\":\"\"}");
        claimed.take();
        try (WireClient quick = connect(privateId)) {
            Socket later = claimed.take();
            goOn.countDown();

            assertThat(slow.awaitClose()).isEqualTo(1000);
            assertThat(slow.unread()).isEmpty();
            assertThat(quick.send("421[\"echo\"]").next()).isEqualTo("431[]");
            Await.until(() -> server.io.sessions() == 1);
            assertThat(server.main.sockets()).containsExactly(later);
        }
    }

    @Test
    void theEarlierOneDoesNotKeepTheLaterOnesPlace() throws InterruptedException {
        String privateId = cutOff();
        WireClient earlier = connect(privateId).send("42[\"wait\"]");
        Socket superseded = claimed.take();
        connect(privateId).abort();
        server.disconnection();
        superseded.disconnect();
        goOn.countDown();
        earlier.awaitClose();

        server.timer.advance(Duration.ofMinutes(3));
        assertThat(server.main.recoverableCount()).isZero();
        assertThat(server.timer.pending()).isZero();
    }

    @Test
    void whoIsBeingLetInGetsNothingThatWasForgottenMeanwhile() throws InterruptedException {
        String privateId = cutOff();
        server.main.to("room").emit("news", JsonWriter.NOTHING);
        WireClient slow = server.open().send("40{\"pid\":\"" + privateId + "\",\"slow\":\"\"}");
        assertThat(claimed.take().recovered()).isTrue();
        server.main.to("room").forget();
        goOn.countDown();

        assertThat(slow.awaitClose()).isEqualTo(1000);
        assertThat(slow.unread()).isEmpty();
        try (WireClient again = server.open().send("40{\"pid\":\"" + privateId + "\"}")) {
            assertThat(again.next()).startsWith("40{").doesNotContain(privateId);
            assertThat(again.send("421[\"echo\"]").next()).isEqualTo("431[]");
        }
    }

    @Test
    void nobodyComesBackAsASocketThatWasGoneWhenItWasClaimed() {
        WireClient client = server.connect().send("42[\"late\"]");
        assertThat(client.next()).isEqualTo("41");
        client.abort();
        Await.until(() -> server.io.sessions() == 0);

        assertThat(server.main.recoverableCount()).isZero();
    }

    /** A client that has lost its connection; returns the private id by which it may come back. */
    private String cutOff() throws InterruptedException {
        WireClient client = server.open().send("40");
        String privateId = client.next().replaceAll(".*\"pid\":\"([^\"]*)\".*", "$1");
        claimed.take();
        client.abort();
        server.disconnection();
        return privateId;
    }

    private WireClient connect(String privateId) {
        WireClient client = server.open().send("40{\"pid\":\"" + privateId + "\"}");
        assertThat(client.next()).contains(privateId);
        return client;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
