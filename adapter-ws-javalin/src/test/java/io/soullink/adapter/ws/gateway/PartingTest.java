package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that lost its connection hears what it missed, but nothing of a couple that has parted. */
class PartingTest {
    private static final Pattern PRIVATE_ID = Pattern.compile("\"pid\":\"([^\"]+)\"");
    private static final Pattern OFFSET = Pattern.compile(",\"([0-9a-z]+)\"]$");

    private static final int MORE_THAN_IS_KEPT = 101;

    private final ServedGateway server = ServedGateway.start(true);
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");
    private final CoupleId room = server.pair(ada, bob);
    private WireClient adas;
    private WireClient bobs;
    private String privateId;
    private String offset;

    @BeforeEach
    void bothHearSomething() {
        adas = server.connected("ada");
        heard(adas);
        bobs = server.open().send("40{\"token\":\"" + server.token("bob") + "\"}");
        privateId = found(PRIVATE_ID, bobs.next());
        heard(adas);
        heard(bobs);
        say("1");
        offset = found(OFFSET, bobs.next());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAbsentDeviceHearsWhatItMissed() {
        lose(bobs);
        say("2");

        try (WireClient again = comeBack()) {
            assertThat(again.next()).contains(privateId);
            assertThat(again.next()).startsWith("42[\"receive_message\"").contains("text of 2");
        }
    }

    @Test
    void anAbsentDeviceHearsWhatWasStoredHoweverMuchPassedMeanwhile() {
        lose(bobs);
        say("2");
        for (int i = 0; i < MORE_THAN_IS_KEPT; i++) {
            adas.send("42[\"typing\",{\"roomId\":\"" + room + "\",\"typing\":true}]");
            adas.send("42[\"register_user\",{\"userId\":\"" + ada + "\"}]");
            assertThat(adas.next()).contains("user_o");
        }
        adas.send("42[\"send_emoji\",{\"roomId\":\"" + room + "\",\"emoji\":\"x\"}]");
        assertThat(adas.next()).startsWith("42[\"receive_emoji\"");
        say("3");

        try (WireClient again = comeBack()) {
            assertThat(again.next()).contains(privateId);
            assertThat(again.next()).startsWith("42[\"receive_message\"").contains("text of 2");
            assertThat(again.next()).startsWith("42[\"receive_message\"").contains("text of 3");
            assertThat(again.next()).isEqualTo("42[\"user_online\",{\"userId\":\"" + ada + "\"}]");
        }
    }

    @Test
    void anAbsentDeviceHearsNothingOfTheFormerCouple() {
        lose(bobs);
        say("2");
        server.soulLink().pairing().disconnect(Actor.of(ada));

        assertStartsAnewAndHearsNothing();
    }

    @Test
    void theAbsentDeviceOfWhoPartsHearsNothingOfTheFormerCouple() {
        lose(bobs);
        say("2");
        server.soulLink().pairing().disconnect(Actor.of(bob));

        assertStartsAnewAndHearsNothing();
    }

    @Test
    void aDeviceThatWasLostUnnoticedHearsNothingOfTheFormerCouple() {
        say("2");
        server.soulLink().pairing().disconnect(Actor.of(ada));
        lose(bobs);

        assertStartsAnewAndHearsNothing();
    }

    @Test
    void pairingAgainReplaysNothingEitherAndTheHistoryIsBack() {
        lose(bobs);
        say("2");
        server.soulLink().pairing().disconnect(Actor.of(ada));
        assertThat(server.pair(ada, bob)).isEqualTo(room);

        try (WireClient again = comeBack()) {
            assertThat(again.next()).startsWith("40").doesNotContain(privateId);
            assertThat(heard(again)).isEqualTo("42[\"user_online\",{\"userId\":\"" + ada + "\"}]");
            again.send("421[\"sync\",{\"roomId\":\"" + room + "\",\"after\":1}]");
            assertThat(again.next()).startsWith("431[{\"ok\":true").contains("text of 2");
            assertThat(again.unread()).isEmpty();
        }
    }

    private void assertStartsAnewAndHearsNothing() {
        try (WireClient again = comeBack()) {
            assertThat(again.next()).startsWith("40").doesNotContain(privateId);
            again.send("421[\"sync\",{\"roomId\":\"" + room + "\",\"after\":1}]");
            assertThat(again.next()).startsWith("431[{\"ok\":false").contains("forbidden");
            assertThat(again.unread()).isEmpty();
        }
    }

    private void say(String id) {
        adas.send("427[\"send_message\",{\"roomId\":\"%s\",\"message\":{\"id\":\"%s\",\"content\":\"text of %s\"}}]"
                .formatted(room, id, id));
        assertThat(adas.next()).startsWith("437[{\"ok\":true");
    }

    private void lose(WireClient client) {
        client.abort();
        server.awaitConnections(1);
    }

    private WireClient comeBack() {
        return server.open()
                .send("40{\"token\":\"%s\",\"pid\":\"%s\",\"offset\":\"%s\"}"
                        .formatted(server.token("bob"), privateId, offset));
    }

    private static String found(Pattern pattern, String packet) {
        Matcher matcher = pattern.matcher(packet);
        assertThat(matcher.find()).as(packet).isTrue();
        return matcher.group(1);
    }
}
