package io.soullink.adapter.ws.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However broken what clients send: nothing of them stays, and nobody else notices. */
class SocketFuzzTest {

    private static final long SEED = 20260101;
    private static final int ROUND = 1_500;
    private static final int ROUNDS = Dose.percent(75) / ROUND;
    /** Rounds until pools, caches and threads have the size that they keep. */
    private static final int WARM = Math.max(4, ROUNDS / 10);
    /** Less than a ping may wait for its pong, so that the bystander can answer each. */
    private static final Duration STEP = Duration.ofSeconds(10);

    private final Corpus payloads = Corpus.of("engineio/PayloadFuzzTest");
    private final Corpus packets = Corpus.of("socketio/PacketFuzzTest");
    private final Attack frames = new FrameAttack();
    private final Attack polls = new PollAttack(payloads, packets);
    private final Attack messages = new PacketAttack(
            payloads,
            packets,
            List.of(
                    List.of(),
                    List.of("40"),
                    List.of("40/admin,", "40"),
                    List.of("40{\"owner\":\"somebody\"}"),
                    List.of("40{\"owner\":\"somebody\",\"pid\":\"PID\"}")));

    @Test
    void nothingStays() throws InterruptedException {
        try (FuzzedServer server = new FuzzedServer();
                Volley volley = new Volley(SEED);
                Complaints complaints = new Complaints();
                Bystander bystander = server.bystander()) {
            Footprint before = server.footprint();
            long warm = 0;
            int sent = 0;
            for (int round = 0; round < ROUNDS; round++) {
                sent += volley.send(server.port(), bystander, ROUND * 3 / 4, frames, messages);
                Footprint.await(server::footprint, now -> now.isWithoutTheAway(before));
                sent += volley.send(server.port(), bystander, ROUND / 4, polls);
                Footprint.await(() -> later(server, bystander), before::equals);
                warm = round < WARM ? Heap.used() : warm;
            }
            complaints.requireNone();
            assertFlat(sent, warm, Heap.used());
        }
    }

    /** What is left after some time. */
    private static Footprint later(FuzzedServer server, Bystander bystander) {
        server.advance(STEP);
        bystander.echo();
        return server.footprint();
    }

    private static void assertFlat(int sent, long warm, long now) {
        System.out.printf("%,d broken inputs; heap %,d KiB before and %,d KiB after%n", sent, warm >> 10, now >> 10);
        assertThat(now).isLessThan(Heap.flat(warm));
    }
}
