package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engine.IO protocol, sections "HTTP long-polling" and "Heartbeat", over polling. */
class PollingSessionTest {

    private final EchoServer server = new EchoServer(settings -> settings.withMaxPayload(100));
    private final PollClient http = server.http();
    private String path;

    @BeforeEach
    void open() {
        path = server.poll();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void echoesOnePacket() {
        HttpResponse<String> posted = http.post(path, "4hello");

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).isEqualTo("ok");
        assertThat(http.get(path).body()).isEqualTo("4hello");
    }

    @Test
    void echoesSeveralPackets() {
        http.post(path, "4test1\u001e4test2\u001ebAQIDBA==\u001e4test3");

        assertThat(http.get(path).body()).isEqualTo("4test1\u001e4test2\u001ebAQIDBA==\u001e4test3");
    }

    @Test
    void holdsTheAnswersToALargePayload() {
        String payload = "4".repeat(50).replace("4", "4\u001e") + "4";
        for (int i = 0; i < 3; i++) {
            assertThat(http.post(path, payload.substring(0, 99)).statusCode()).isEqualTo(200);
        }

        assertThat(http.get(path).body().split("\u001e")).hasSize(150);
    }

    @Test
    void answersAWaitingPoll() {
        CompletableFuture<HttpResponse<String>> poll = http.begin("GET", path, "");
        http.post(path, "4hello");

        assertThat(poll.join().body()).isEqualTo("4hello");
    }

    @Test
    void holdsNoThreadForAWaitingPoll() {
        // Javalin's pool has 250 threads at most; each of these polls would hold one.
        CompletableFuture<?>[] polls = new CompletableFuture<?>[300];
        String[] paths = new String[polls.length];
        for (int i = 0; i < polls.length; i++) {
            paths[i] = server.poll();
            polls[i] = http.begin("GET", paths[i], "");
        }
        for (String each : paths) {
            assertThat(http.post(each, "4a").body()).isEqualTo("ok");
        }

        assertThat(CompletableFuture.allOf(polls)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void closesUponAnUnknownPacket() {
        assertThat(http.post(path, "abc").statusCode()).isEqualTo(400);
        assertThat(http.get(path).body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    @Test
    void closesUponWhatIsNotBase64() {
        assertThat(http.post(path, "b%").statusCode()).isEqualTo(400);
        assertThat(http.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void closesAboveThePayloadLimit() throws InterruptedException {
        assertThat(http.post(path, "4" + "x".repeat(99)).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = http.post(path, "4" + "x".repeat(100));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Connection")).contains("close");
        assertThat(closed()).isEqualTo(CloseReason.PAYLOAD_TOO_LARGE);
    }

    @Test
    void closesUponTwoPollsAtOnce() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> first = http.begin("GET", path, "");
        CompletableFuture<HttpResponse<String>> second = http.begin("GET", path, "");

        assertThat(new String[] {first.join().body(), second.join().body()})
                .containsExactlyInAnyOrder("1", "{\"code\":3,\"message\":\"Bad request\"}");
        assertThat(closed()).isEqualTo(CloseReason.PARSE_ERROR);
        assertThat(http.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void closesUponTwoPostsAtOnce() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> first = http.begin("POST", path, "4block");
        server.blocking.await();

        assertThat(http.post(path, "4a").statusCode()).isEqualTo(400);
        assertThat(http.get(path).statusCode()).isEqualTo(400);
        assertThat(server.closed).isEmpty();
        server.release.countDown();

        assertThat(first.join().statusCode()).isEqualTo(400);
        assertThat(closed()).isEqualTo(CloseReason.PARSE_ERROR);
    }

    @Test
    void pingsAndTakesPongs() {
        for (int i = 0; i < 3; i++) {
            server.timer.advance(Duration.ofSeconds(25));
            assertThat(http.get(path).body()).isEqualTo("2");
            assertThat(http.post(path, "3").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void endsADeadPeer() throws InterruptedException {
        server.timer.advance(Duration.ofSeconds(45));

        assertThat(closed()).isEqualTo(CloseReason.PING_TIMEOUT);
        assertThat(http.get(path).statusCode()).isEqualTo(400);
        assertThat(server.engine.sessions()).isZero();
    }

    @Test
    void closesWhenTheClientAsks() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> poll = http.begin("GET", path, "");

        assertThat(http.post(path, "1").body()).isEqualTo("ok");
        assertThat(poll.join().body()).isEqualTo("6");
        assertThat(closed()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
        assertThat(http.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void sendsWhatWasSentBeforeTheClose() throws InterruptedException {
        EngineSession session = server.opened.take();
        session.send(EncodedPacket.text("last"));
        session.close(CloseReason.FORCED_CLOSE);

        assertThat(http.get(path).body()).isEqualTo("4last\u001e1");
        assertThat(http.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void forgetsAClosedSessionThatNobodyPolls() throws InterruptedException {
        EngineSession session = server.opened.take();
        session.send(EncodedPacket.text("last"));
        session.close(CloseReason.FORCED_CLOSE);
        server.timer.advance(EchoServer.CLOSE_TIMEOUT);

        assertThat(server.engine.sessions()).isZero();
        assertThat(server.timer.pending()).isZero();
    }

    @Test
    void tellsAWaitingPollThatTheServerStops() {
        CompletableFuture<HttpResponse<String>> poll = http.begin("GET", path, "");
        http.post(path, "4waits");
        assertThat(poll.join().body()).isEqualTo("4waits");
        poll = http.begin("GET", path, "");
        http.post(path, "6");

        server.engine.close();

        // Either the poll was there, or it came after the session had gone.
        assertThat(poll.join().body()).isIn("1", "{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    private CloseReason closed() throws InterruptedException {
        return server.closed.poll(20, TimeUnit.SECONDS);
    }
}
