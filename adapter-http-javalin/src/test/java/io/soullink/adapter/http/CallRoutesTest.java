package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.app.call.NewCall;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.couple.CoupleId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRoutesTest {
    private static final String NOBODYS = "0123456789abcdef01234567";

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");
    private final Person eve = server.person("Eve");
    private final CoupleId couple = server.pair(ada, bob);

    @BeforeEach
    void connect() {
        server.soulLink.calls().deviceConnected(on(ada));
        server.soulLink.calls().deviceConnected(on(bob));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsACallAsItWent() {
        Call call = ring("r-1", true);
        server.clock.advance(Duration.ofSeconds(4));
        server.soulLink.calls().accept(on(bob), call.room());
        server.clock.advance(Duration.ofMillis(61_500));
        server.soulLink.calls().end(on(bob), call.room());

        Reply reply = server.get(bob, "/api/calls/" + couple);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Link")).isEmpty();
        assertThat(reply.text())
                .isEqualTo("[{\"_id\":\"" + call.id() + "\",\"roomId\":\"r-1\",\"caller\":\"" + ada.id()
                        + "\",\"callee\":\"" + bob.id() + "\",\"video\":true"
                        + ",\"startedAt\":\"2026-11-22T16:44:00.000Z\",\"answeredAt\":\"2026-11-22T16:44:04.000Z\""
                        + ",\"endedAt\":\"2026-11-22T16:45:05.500Z\",\"duration\":61,\"outcome\":\"completed\"}]");
    }

    @Test
    void leavesOutWhatDidNotHappen() {
        declined("r-1");

        Reply reply = server.get(ada, "/api/calls/" + couple);

        assertThat(reply.field("/0/outcome")).isEqualTo("declined");
        assertThat(reply.field("/0/duration")).isEqualTo("0");
        assertThat(reply.json().get(0).has("answeredAt")).isFalse();
    }

    @Test
    void pagesBackThroughLinksToTheFirstCall() {
        for (int i = 1; i <= 5; i++) {
            declined("r-" + i);
        }

        Reply newest = server.get(ada, "/api/calls/" + couple + "?limit=2");
        Reply middle = server.get(ada, older(newest));
        Reply first = server.get(ada, older(middle));

        assertThat(rooms(newest)).containsExactly("r-5", "r-4");
        assertThat(rooms(middle)).containsExactly("r-3", "r-2");
        assertThat(rooms(first)).containsExactly("r-1");
        assertThat(first.header("Link")).isEmpty();
    }

    @Test
    void answersEmptyForACoupleThatNeverCalled() {
        assertThat(server.get(ada, "/api/calls/" + couple).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=ten", "limit=1&limit=2", "before=7", "before=", "before=0123456789ABCDEF01234567"})
    void refusesWhatIsMalformed(String query) {
        Reply reply = server.get(ada, "/api/calls/" + couple + "?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("/code")).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=201", "limit=4294967297"})
    void refusesWhatIsOutOfBounds(String query) {
        assertThat(server.get(ada, "/api/calls/" + couple + "?" + query).status())
                .isEqualTo(422);
    }

    @Test
    void tellsAStrangerNothing() {
        declined("r-1");

        Reply nobodys = server.get(eve, "/api/calls/" + NOBODYS);

        assertThat(nobodys.status()).isEqualTo(404);
        assertThat(server.get(eve, "/api/calls/" + couple)).isEqualTo(nobodys);
        assertThat(server.get(eve, "/api/calls/no-id")).isEqualTo(nobodys);
        assertThat(server.get(eve, "/api/calls/" + couple.value().toUpperCase(Locale.ROOT)))
                .isEqualTo(nobodys);
        assertThat(server.get(null, "/api/calls/" + couple).status()).isEqualTo(401);
    }

    @Test
    void namesTheServersWithCredentialsOfAnHour() throws GeneralSecurityException {
        Reply reply = server.get(ada, "/api/calls/ice-servers");

        String username = server.clock.instant().plus(Duration.ofHours(1)).getEpochSecond() + ":" + ada.id();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo("{\"iceServers\":[{\"urls\":[\"stun:stun.example:3478\"]},"
                        + "{\"urls\":[\"turn:turn.example:3478?transport=udp\"],\"username\":\"" + username
                        + "\",\"credential\":\"" + hmac(username) + "\"}],\"ttl\":3600}");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(server.get(null, "/api/calls/ice-servers").status()).isEqualTo(401);
    }

    @Test
    void showsCallsInTheHistoryWithWordsForOldClients() {
        Call call = declined("r-1");

        Reply reply = server.get(bob, "/chat/" + couple);

        assertThat(reply.field("/0/id")).isEqualTo("call:" + call.id());
        assertThat(reply.field("/0/sender_id")).isEqualTo(ada.id().value());
        assertThat(reply.field("/0/content")).isEqualTo("Declined voice call");
        assertThat(reply.field("/0/type")).isEqualTo("call");
        assertThat(reply.json().at("/0/call").toString())
                .isEqualTo(
                        "{\"callId\":\"" + call.id() + "\",\"video\":false,\"outcome\":\"declined\",\"duration\":0}");
    }

    private Call ring(String room, boolean video) {
        NewCall call = new NewCall(bob.id(), new CallRoom(room), video, Optional.empty());
        return server.soulLink.calls().call(on(ada), call);
    }

    private Call declined(String room) {
        ring(room, false);
        return server.soulLink.calls().reject(on(bob), Optional.of(new CallRoom(room)), EndReason.DECLINED);
    }

    private static Actor on(Person person) {
        return Actor.on(person.id(), new DeviceId("phone of " + person.id()));
    }

    private static String hmac(String username) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TestServer.TURN_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> rooms(Reply reply) {
        return reply.json().findValuesAsText("roomId");
    }

    private static String older(Reply reply) {
        return reply.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"prev\"", "$1");
    }
}
