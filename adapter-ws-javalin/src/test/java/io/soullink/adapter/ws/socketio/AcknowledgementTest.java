package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import io.soullink.adapter.ws.engineio.WireClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket.IO protocol, section "Acknowledgement". */
class AcknowledgementTest {

    private final TestServer server = new TestServer();
    private final BlockingQueue<Ack> acks = new LinkedBlockingQueue<>();

    @BeforeEach
    void bind() {
        server.main.on("ask", JsonParser::currentToken, (socket, none, ack) -> acks.add(ack));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersLaterAndOnce() throws InterruptedException {
        try (WireClient client = server.connect()) {
            client.send("42456[\"ask\"]").send("420[\"ask\"]");
            Ack first = acks.take();
            Ack second = acks.take();
            second.send(JsonWriter.NOTHING);
            first.send(json -> {
                json.writeNumber(1);
                json.writeString("2");
            });
            first.send(json -> json.writeString("again"));

            assertThat(first.requested()).isTrue();
            assertThat(client.next()).isEqualTo("430[]");
            assertThat(client.next()).isEqualTo("43456[1,\"2\"]");
            assertThat(client.send("40/x").next()).startsWith("44/x");
        }
    }

    @Test
    void answersAgainWhenAnAnswerCouldNotBeWritten() throws InterruptedException {
        try (WireClient client = server.connect()) {
            client.send("421[\"ask\"]");
            Ack ack = acks.take();
            assertThatThrownBy(() -> ack.send(json -> {
                        throw new IOException("no");
                    }))
                    .isInstanceOf(UncheckedIOException.class);
            ack.send(json -> json.writeString("sorry"));

            assertThat(client.next()).isEqualTo("431[\"sorry\"]");
        }
    }

    @Test
    void answersNobodyWhoDidNotAsk() throws InterruptedException {
        try (WireClient client = server.connect()) {
            client.send("42[\"ask\"]");
            Ack ack = acks.take();
            ack.send(JsonWriter.NOTHING);

            assertThat(ack.requested()).isFalse();
            assertThat(client.send("40/x").next()).startsWith("44/x");
        }
    }

    @Test
    void takesTheClientsAnswer() {
        try (WireClient client = server.connect()) {
            CompletableFuture<String> answer = ask(socket());
            assertThat(client.next()).isEqualTo("420[\"question\",7]");
            client.send("30[\"stray\"]".replace("30", "43999")).send("430[\"fine\",1]");

            assertThat(answer).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("fine");
            assertThat(server.main.sockets()).hasSize(1);
        }
    }

    @Test
    void numbersItsQuestions() {
        try (WireClient client = server.connect()) {
            CompletableFuture<String> first = ask(socket());
            CompletableFuture<String> second = ask(socket());
            client.next();
            assertThat(client.next()).startsWith("421[");
            client.send("431[\"two\"]").send("430[\"one\"]");

            assertThat(first).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("one");
            assertThat(second).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("two");
        }
    }

    @Test
    void timesOut() {
        try (WireClient client = server.connect()) {
            CompletableFuture<String> answer = ask(socket());
            client.next();
            server.timer.advance(Duration.ofSeconds(5));

            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(TimeoutException.class);
            assertThat(client.send("430[\"late\"]").send("40/x").next()).startsWith("44/x");
        }
    }

    @Test
    void cancelsWhenTheSocketGoes() {
        WireClient client = server.connect();
        CompletableFuture<String> answer = ask(socket());
        client.abort();

        assertThat(answer).failsWithin(Duration.ofSeconds(20));
        assertThat(answer).isCancelled();
    }

    @Test
    void failsWhenTheAnswerCannotBeRead() {
        try (WireClient client = server.connect()) {
            CompletableFuture<String> answer = socket().emit(
                            "question", JsonWriter.NOTHING, Duration.ofSeconds(5), json -> {
                                throw new InvalidPayload("no");
                            });
            client.next();
            client.send("430[]");

            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(InvalidPayload.class);
            assertThat(client.send("40/x").next()).startsWith("44/x");
        }
    }

    private Socket socket() {
        return server.main.sockets().iterator().next();
    }

    private static CompletableFuture<String> ask(Socket socket) {
        return socket.emit("question", json -> json.writeNumber(7), Duration.ofSeconds(5), JsonParser::getText);
    }
}
