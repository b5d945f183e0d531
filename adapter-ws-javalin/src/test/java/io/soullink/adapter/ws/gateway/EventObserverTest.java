package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.domain.couple.CoupleId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventObserverTest {
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private final ServedGateway server = ServedGateway.observedBy(this::outcomesOf);
    private final Set<String> bound = new HashSet<>(names);
    private CoupleId room;
    private WireClient adas;

    @BeforeEach
    void connect() {
        room = server.pair(server.register("ada"), server.register("bob"));
        adas = server.connected("ada");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void hearsOfWhatWasDone() throws InterruptedException {
        adas.send("420[\"join_chat\",{\"roomId\":\"" + room + "\"}]");

        assertThat(next()).isEqualTo("join_chat ok");
        assertThat(outcomes).isEmpty();
    }

    @Test
    void hearsOfWhatWasRefusedByItsCode() throws InterruptedException {
        adas.send("420[\"join_chat\",{\"roomId\":\"0123456789abcdef01234567\"}]");
        assertThat(next()).isEqualTo("join_chat forbidden");

        adas.send("421[\"send_message\",[]]");
        assertThat(next()).isEqualTo("send_message invalid");
    }

    @Test
    void hearsOfThoseWhoHaveNotSaidWhoTheyAre() throws InterruptedException {
        try (WireClient nobody = server.anonymous()) {
            nobody.send("420[\"register_user\",{\"userId\":\"x\",\"token\":\"wrong\"}]");
            assertThat(next()).isEqualTo("register_user unauthenticated");

            nobody.send("421[\"join_chat\",{\"roomId\":\"" + room + "\"}]");
            assertThat(next()).isEqualTo("join_chat unauthenticated");
        }
    }

    @Test
    void takesUnknownEventsForOneWhateverTheirName() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            adas.send("42[\"made up " + i + "\",{}]");
            assertThat(next()).isEqualTo("unknown unknown_event");
        }
        assertThat(names).isEqualTo(bound).contains("unknown", "send_message", "register_user");
    }

    private EventObserver.Outcomes outcomesOf(String event) {
        names.add(event);
        return new EventObserver.Outcomes() {
            @Override
            public void done() {
                outcomes.add(event + " ok");
            }

            @Override
            public void refused(String code) {
                outcomes.add(event + " " + code);
            }
        };
    }

    private String next() throws InterruptedException {
        return outcomes.poll(20, TimeUnit.SECONDS);
    }
}
