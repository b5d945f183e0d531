package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.fuzz.Attack;
import io.soullink.adapter.ws.fuzz.Bystander;
import io.soullink.adapter.ws.fuzz.Complaints;
import io.soullink.adapter.ws.fuzz.Corpus;
import io.soullink.adapter.ws.fuzz.Dose;
import io.soullink.adapter.ws.fuzz.Footprint;
import io.soullink.adapter.ws.fuzz.Heap;
import io.soullink.adapter.ws.fuzz.PacketAttack;
import io.soullink.adapter.ws.fuzz.Volley;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However broken a couple's events: nothing of their sockets stays, and another couple does not notice. */
class EventSocketFuzzTest {
    private static final long SEED = 20260102;
    private static final int ROUND = 1_000;
    private static final int ROUNDS = Dose.percent(25) / ROUND;
    /** Rounds until pools, caches and threads have the size that they keep. */
    private static final int WARM = 3;

    private static final Duration STEP = Duration.ofSeconds(10);

    @Test
    void nothingStays() throws InterruptedException {
        long warm = 0;
        int sent = 0;
        try (Volley volley = new Volley(SEED);
                Complaints complaints = new Complaints()) {
            for (int round = 0; round < ROUNDS; round++) {
                sent += round(volley);
                warm = round < WARM ? Heap.used() : warm;
            }
            complaints.requireNone();
        }
        long now = Heap.used();
        System.out.printf("%,d broken events; heap %,d KiB before and %,d KiB after%n", sent, warm >> 10, now >> 10);
        assertThat(now).isLessThan(Heap.flat(warm));
    }

    /** On a server of its own: what is well-formed after all is stored, and would be there for good. */
    private static int round(Volley volley) throws InterruptedException {
        try (ServedGateway server = ServedGateway.start(false);
                Bystander bystander = bystander(server)) {
            Footprint before = server.footprint();
            int sent = volley.send(server.port(), bystander, ROUND, attack(server));
            Footprint.await(() -> later(server, bystander), before::equals);
            return sent;
        }
    }

    private static Footprint later(ServedGateway server, Bystander bystander) {
        server.advance(STEP);
        bystander.echo();
        return server.footprint();
    }

    private static Bystander bystander(ServedGateway server) {
        UserId carol = server.register("carol");
        CoupleId room = server.pair(carol, server.register("dave"));
        String join = "[\"join_chat\",{\"roomId\":\"" + room + "\"}]";
        return Bystander.connect(
                server.port(), join, "[{\"ok\":true,", "40", "421[\"register_user\",{\"userId\":\"" + carol + "\"}]");
    }

    private static Attack attack(ServedGateway server) {
        UserId ada = server.register("ada");
        CoupleId room = server.pair(ada, server.register("bob"));
        Corpus events = Corpus.of("gateway/EventFuzzTest")
                .replacing("65f000000000000000000001", room.value())
                .replacing("65f00000000000000000000a", ada.value());
        String register = "421[\"register_user\",{\"userId\":\"" + ada + "\"}]";
        return new PacketAttack(
                Corpus.of("engineio/PayloadFuzzTest"),
                events,
                List.of(
                        List.of("40"),
                        List.of("40", register),
                        List.of("40", register),
                        List.of("40{\"pid\":\"PID\"}", register),
                        List.of("40{\"token\":\"" + server.token("ada") + "\"}"),
                        List.of("40{\"pid\":\"PID\",\"token\":\"" + server.token("ada") + "\"}")));
    }
}
