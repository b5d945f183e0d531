package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.limit.EventRate;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that does not stop. */
class FloodTest {
    private static final String REFUSED =
            "437[{\"ok\":false,\"error\":{\"code\":\"rate_limited\",\"message\":\"too many attempts, try again later\",\"retryAfter\":1}}]";

    private final ServedGateway server = ServedGateway.start(true);
    private final UserId ada = server.register("ada");
    private final CoupleId room = server.pair(ada, server.register("bob"));
    private WireClient adas;
    private WireClient bobs;

    @BeforeEach
    void connect() {
        adas = server.connected("ada");
        heard(adas);
        bobs = server.connected("bob");
        heard(adas);
        heard(bobs);
        for (int i = 0; i < EventRate.DEFAULT.burst(); i++) {
            assertThat(ask(adas)).contains("\"ok\":true");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What a client asks for without anybody else hearing of it. */
    private String ask(WireClient client) {
        client.send("427[\"join_chat\",{\"roomId\":\"" + room + "\"}]");
        return client.next();
    }

    @Test
    void isRefusedAfterTheBurst() {
        assertThat(ask(adas)).isEqualTo(REFUSED);
    }

    @Test
    void isHeardAgainAfterAWhile() {
        ask(adas);
        server.advance(Duration.ofSeconds(1));

        for (int i = 0; i < EventRate.DEFAULT.perSecond(); i++) {
            assertThat(ask(adas)).contains("\"ok\":true");
        }
        assertThat(ask(adas)).isEqualTo(REFUSED);
    }

    @Test
    void doesNotTouchThePartner() {
        ask(adas);

        assertThat(ask(bobs)).contains("\"ok\":true");
    }

    @Test
    void isCutOffIfItGoesOn() {
        for (int i = 0; i < EventRate.DEFAULT.burst(); i++) {
            assertThat(ask(adas)).isEqualTo(REFUSED);
        }

        assertThat(ask(adas)).isEqualTo(REFUSED);
        adas.awaitClose();
        assertThat(ask(bobs)).contains("\"ok\":true");
    }

    @Test
    void sayingWhoOneIsCountsToo() {
        adas.send("427[\"register_user\",{\"userId\":\"" + ada + "\"}]");

        assertThat(adas.next()).isEqualTo(REFUSED);
        assertThat(bobs.unread()).isEmpty();
    }

    @Test
    void nonsenseCountsToo() {
        for (int i = 0; i < EventRate.DEFAULT.burst(); i++) {
            adas.send("427[\"join_chat\",[]]");
            assertThat(adas.next()).contains("\"code\":\"invalid\"");
        }
        adas.send("427[\"no_such_event\"]");

        assertThat(adas.next()).contains("\"code\":\"unknown_event\"");
        adas.awaitClose();
    }
}
