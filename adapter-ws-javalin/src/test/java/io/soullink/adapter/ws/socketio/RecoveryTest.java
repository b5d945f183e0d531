package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.WireClient;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connection state recovery, as the official clients take part in it. */
class RecoveryTest {

    private static final Pattern CONNECTED = Pattern.compile("40\\{\"sid\":\"([\\w-]{20})\",\"pid\":\"([\\w-]{20})\"}");
    private static final Pattern EVENT = Pattern.compile("42\\[\"news\",(\\d+),\"(\\w+)\"]");

    private final TestServer server = new TestServer(
            settings -> settings.withRecovery(new SocketSettings.Recovery(Duration.ofMinutes(2), 10, 10_000)));
    private final BlockingQueue<Boolean> recovered = new LinkedBlockingQueue<>();
    private boolean banned;

    /** What an official client remembers of its connection. */
    private record Memory(String id, String privateId, String offset) {

        static Memory of(String connected) {
            Matcher ids = CONNECTED.matcher(connected);
            assertThat(ids.matches()).as(connected).isTrue();
            return new Memory(ids.group(1), ids.group(2), null);
        }

        Memory after(String event) {
            return new Memory(id, privateId, offsetOf(event));
        }

        String connect(String user) {
            String offsetField = offset == null ? "" : ",\"offset\":\"" + offset + "\"";
            return "40{\"user\":\"%s\",\"pid\":\"%s\"%s}".formatted(user, privateId, offsetField);
        }
    }

    @BeforeEach
    void bind() {
        server.main.onConnect((socket, handshake) -> {
            if (banned) {
                throw new ConnectRefused("banned");
            }
            recovered.add(socket.claim(handshake.authText("user").orElseThrow()));
            if (!socket.recovered()) {
                socket.join("room");
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTheClientAPrivateIdAndOffsets() throws InterruptedException {
        try (WireClient client = server.open()) {
            Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
            emit(1);

            assertThat(memory.id()).isNotEqualTo(memory.privateId());
            assertThat(number(client.next())).isEqualTo(1);
            assertThat(recovered.take()).isFalse();
        }
    }

    @Test
    void replaysWhatTheClientHasMissed() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        cut(client);
        emit(2);
        emit(3);

        try (WireClient again = server.open()) {
            Memory resumed = Memory.of(again.send(memory.connect("ann")).next());
            assertThat(resumed.id()).isEqualTo(memory.id());
            assertThat(resumed.privateId()).isEqualTo(memory.privateId());
            assertThat(number(again.next())).isEqualTo(2);
            assertThat(number(again.next())).isEqualTo(3);
            emit(4);
            assertThat(number(again.next())).isEqualTo(4);
            assertThat(recovered).containsExactly(false, true);
            assertThat(server.main.socket(memory.id())).isPresent();
        }
    }

    @Test
    void keepsWhatMattersWhateverIsSaidThatDoesNot() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        server.main.to("room").emitVolatile("news", json -> json.writeNumber(2));
        assertThat(client.next()).isEqualTo("42[\"news\",2]");
        cut(client);
        emit(3);
        for (int i = 0; i < 100; i++) {
            server.main.to("room").emitVolatile("news", json -> json.writeNumber(4));
        }

        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isEqualTo(memory.id());
            assertThat(number(again.next())).isEqualTo(3);
            emit(5);
            assertThat(number(again.next())).isEqualTo(5);
        }
    }

    @Test
    void recoversAgainAndAgain() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        for (int round = 0; round < 5; round++) {
            cut(client);
            client = server.open();
            assertThat(Memory.of(client.send(memory.connect("ann")).next()).id())
                    .isEqualTo(memory.id());
        }
        emit(2);
        assertThat(number(client.next())).isEqualTo(2);
        cut(client);
        client = server.open();
        client.send(memory.connect("ann")).next();
        assertThat(number(client.next())).isEqualTo(2);
        client.close();

        assertThat(recovered).containsExactly(false, true, true, true, true, true, true);
    }

    @Test
    void recoversAClientThatHasSeenNoEventYet() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        cut(client);
        emit(1);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isEqualTo(memory.id());
            assertThat(number(again.next())).isEqualTo(1);
        }
    }

    @Test
    void takesOverAConnectionThatIsNotKnownToBeDead() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.after(client.next()).connect("ann"))
                                    .next())
                            .id())
                    .isEqualTo(memory.id());
            assertThat(client.awaitClose()).isEqualTo(1000);
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
            emit(2);

            assertThat(number(again.next())).isEqualTo(2);
            assertThat(server.main.sockets()).hasSize(1);
        }
    }

    @Test
    void isNeverForAnother() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        cut(client);
        emit(2);
        try (WireClient other = server.open()) {
            Memory fresh = Memory.of(other.send(memory.connect("bob")).next());

            assertThat(fresh.id()).isNotEqualTo(memory.id());
            assertThat(fresh.privateId()).isNotEqualTo(memory.privateId());
            emit(3);
            assertThat(number(other.next())).isEqualTo(3);
        }
    }

    @Test
    void asksTheConnectHandlerAgain() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        cut(client);
        banned = true;
        try (WireClient again = server.open()) {
            assertThat(again.send(memory.connect("ann")).next()).isEqualTo("44{\"message\":\"banned\"}");
            banned = false;
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isEqualTo(memory.id());
        }
    }

    @Test
    void startsAnewWhenTheOffsetIsNotKnown() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        cut(client);
        for (int i = 2; i < 14; i++) {
            emit(i);
        }
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isNotEqualTo(memory.id());
            assertThat(recovered).containsExactly(false, false);
        }
    }

    @Test
    void forgetsAfterTwoMinutes() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        cut(client);
        server.timer.advance(Duration.ofSeconds(119));
        assertThat(server.main.recoverableCount()).isEqualTo(1);
        assertThat(server.main.roomCount()).isEqualTo(1);
        server.timer.advance(Duration.ofSeconds(1));

        assertThat(server.main.recoverableCount()).isZero();
        assertThat(server.main.roomCount()).isZero();
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isNotEqualTo(memory.id());
        }
    }

    @Test
    void forgetsAClientThatLeaves() throws InterruptedException {
        try (WireClient client = server.open()) {
            client.send("40{\"user\":\"ann\"}").next();
            client.send("41");
            assertThat(server.disconnection()).isEqualTo(DisconnectReason.CLIENT_DISCONNECT);

            assertThat(server.main.recoverableCount()).isZero();
            assertThat(server.main.roomCount()).isZero();
        }
    }

    @Test
    void takesTheAwayOutOfARoom() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        cut(client);
        emit(1);
        server.main.to("room").leave("room");
        assertThat(server.main.roomCount()).isZero();
        emit(2);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isEqualTo(memory.id());
            assertThat(number(again.next())).isEqualTo(1);
            assertThat(again.send("40/x").next()).startsWith("44/x");
        }
    }

    @Test
    void waitsForAFewOfOneOwnerOnly() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            WireClient client = server.open();
            client.send("40{\"user\":\"ann\"}").next();
            cut(client);
        }

        assertThat(server.main.recoverableCount()).isEqualTo(8);
        server.timer.advance(Duration.ofMinutes(2));
        assertThat(server.main.recoverableCount()).isZero();
        assertThat(server.timer.pending()).isZero();
    }

    @Test
    void disconnectsTheAwayForGood() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        cut(client);
        server.main.to("room").disconnect();
        assertThat(server.main.recoverableCount()).isZero();
        assertThat(server.timer.pending()).isZero();
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isNotEqualTo(memory.id());
        }
    }

    @Test
    void replaysNothingThatWasForgottenMeanwhile() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        cut(client);
        emit(2);
        server.main.to("room").forget();
        assertThat(server.main.recoverableCount()).isZero();
        assertThat(server.main.roomCount()).isZero();
        emit(3);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isNotEqualTo(memory.id());
            emit(4);
            assertThat(number(again.next())).isEqualTo(4);
        }
    }

    @Test
    void replaysNothingThatWasForgottenBeforeTheConnectionWasLost() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        emit(2);
        server.main.to("room").forget();
        cut(client);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isNotEqualTo(memory.id());
            emit(3);
            assertThat(number(again.next())).isEqualTo(3);
        }
    }

    @Test
    void replaysWhatCameAfterTheForgottenToWhoHadItAll() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        memory = memory.after(client.next());
        server.main.to("room").forget();
        emit(2);
        cut(client);
        emit(3);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isEqualTo(memory.id());
            assertThat(number(again.next())).isEqualTo(2);
            assertThat(number(again.next())).isEqualTo(3);
        }
    }

    @Test
    void forgetsNothingOfThoseElsewhere() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        cut(client);
        emit(1);
        server.main.to("another room").forget();
        server.main.to("room").except(memory.id()).forget();
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(memory.connect("ann")).next()).id()).isEqualTo(memory.id());
            assertThat(number(again.next())).isEqualTo(1);
        }
    }

    @Test
    void doesNotCountTheAwayAsConnected() throws InterruptedException {
        WireClient client = server.open();
        client.send("40{\"user\":\"ann\"}").next();
        cut(client);

        assertThat(server.main.sockets()).isEmpty();
        assertThat(server.main.to("room").sockets()).isEmpty();
    }

    @Test
    void letsGoOfWhatAHeartbeatHasConfirmed() throws InterruptedException {
        WireClient client = server.open();
        Memory memory = Memory.of(client.send("40{\"user\":\"ann\"}").next());
        emit(1);
        Memory early = memory.after(client.next());
        emit(2);
        Memory late = memory.after(client.next());
        for (int beat = 0; beat < 2; beat++) {
            server.timer.advance(Duration.ofSeconds(25));
            assertThat(client.next()).isEqualTo("2");
            client.send("3").send("40/x").next();
        }
        cut(client);
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(late.connect("ann")).next()).id()).isEqualTo(memory.id());
        }
        server.disconnection();
        try (WireClient again = server.open()) {
            assertThat(Memory.of(again.send(early.connect("ann")).next()).id()).isNotEqualTo(memory.id());
        }
    }

    private void cut(WireClient client) throws InterruptedException {
        client.abort();
        assertThat(server.disconnection()).isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
        Await.until(() -> server.io.sessions() == 0);
    }

    private void emit(int number) {
        server.main.to("room").emit("news", json -> json.writeNumber(number));
    }

    private static int number(String event) {
        Matcher news = EVENT.matcher(event);
        assertThat(news.matches()).as(event).isTrue();
        return Integer.parseInt(news.group(1));
    }

    private static String offsetOf(String event) {
        Matcher news = EVENT.matcher(event);
        assertThat(news.matches()).as(event).isTrue();
        return news.group(2);
    }
}
