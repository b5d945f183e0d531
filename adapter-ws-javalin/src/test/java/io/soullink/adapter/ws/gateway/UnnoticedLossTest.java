package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.Party;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A phone that changes networks is back, as a new device, before the server misses the old one. */
class UnnoticedLossTest {
    private static final String ROOM = "{\"roomId\":\"r\"}";

    private final ServedGateway server = ServedGateway.start(false);
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");
    private final CoupleId couple = server.pair(ada, bob);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCallGoesOnOnTheNewOne() {
        WireClient adas = registered(ada);
        WireClient old = registered(bob);
        say(adas, "call_user", "{\"toUserId\":\"%s\",\"roomId\":\"r\"}".formatted(bob));
        say(old, "accept_call", ROOM);
        Party before = calleeAt();
        server.advance(Duration.ofSeconds(10));
        WireClient fresh = registered(bob);

        server.advance(Duration.ofSeconds(15));
        answerPing(adas);
        server.advance(Duration.ofSeconds(10));
        answerPing(fresh);
        server.advance(Duration.ofSeconds(10));
        Await.until(() -> !calleeAt().equals(before));

        say(adas, "ice_candidate", "{\"roomId\":\"r\",\"candidate\":null}");
        assertThat(heard(fresh)).isEqualTo("42[\"ice_candidate\",null]");
    }

    private Party calleeAt() {
        Call call = server.soulLink().storage().calls().liveOf(couple).orElseThrow();
        return call instanceof Accepted talk
                ? talk.calleeAt()
                : call.deviceOf(bob).orElseThrow();
    }

    private WireClient registered(UserId user) {
        WireClient client = server.anonymous();
        say(client, "register_user", "{\"userId\":\"" + user + "\"}");
        while (!heard(client).contains("\"user_o")) {
            // Until what it hears of the partner, which is the last.
        }
        return client;
    }

    private static void answerPing(WireClient client) {
        while (!client.next().equals("2")) {
            // What it heard of the call and of the partner.
        }
        client.send("3");
        say(client, "join_chat", "{\"roomId\":\"none\"}");
    }

    /** Waits for the answer, and forgets what came before it. */
    private static void say(WireClient client, String event, String payload) {
        client.send("427[\"" + event + "\"," + payload + "]");
        while (!client.next().startsWith("437")) {
            // Something else.
        }
    }
}
