package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.EngineSettings.Handling;
import io.soullink.adapter.ws.fuzz.Frames;
import io.soullink.adapter.ws.fuzz.Requests;
import io.soullink.adapter.ws.fuzz.Wire;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets that come in one piece are answered all and in order, whatever becomes of one of them. */
@ParameterizedClass
@EnumSource(Handling.class)
class FramesTogetherTest {

    private final EchoServer server;

    FramesTogetherTest(Handling handling) {
        server = new EchoServer(settings -> settings.withHandling(handling));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersAllInOrder() throws IOException {
        List<String> numbers = IntStream.range(0, 500).mapToObj(i -> "4" + i).toList();
        try (Wire wire = open()) {
            wire.write(frames(numbers.toArray(String[]::new)));

            assertThat(read(wire, 500)).isEqualTo(numbers);
            assertNothingElseOf(wire);
        }
    }

    @Test
    void answersWhatComesWithTheUpgradeRequest() throws IOException {
        try (Wire wire = new Wire(server.port())) {
            byte[] request = Requests.upgrade(EchoServer.WEBSOCKET).getBytes(StandardCharsets.US_ASCII);
            wire.write(Frames.join(request, frames("4a", "4b")));
            assertThat(wire.answerStatus()).isEqualTo(101);

            assertThat(wire.next()).startsWith("0{");
            assertThat(read(wire, 2)).containsExactly("4a", "4b");
            assertNothingElseOf(wire);
        }
    }

    @Test
    void answersWhatComesWithTheEndOfAnUpgrade() throws IOException, InterruptedException {
        String path = server.poll();
        EngineSession session = server.opened.take();
        try (Wire wire = new Wire(server.port())) {
            wire.upgrade(EchoServer.WEBSOCKET + "&sid=" + session.id());
            session.send(EncodedPacket.text("before"));
            wire.write(Frames.text("2probe"));
            assertThat(wire.next()).isEqualTo("3probe");
            assertThat(server.http().get(path).body()).isEqualTo("4before");
            session.send(EncodedPacket.text("between"));
            wire.write(frames("5", "4a", "4b"));

            assertThat(read(wire, 3)).containsExactly("4between", "4a", "4b");
            assertNothingElseOf(wire);
        }
    }

    @Test
    void answersWhatComesBeforeAFailure() throws IOException {
        try (Wire wire = open()) {
            wire.write(frames("4a", "4b", "4fail", "4c"));

            assertThat(read(wire, 2)).containsExactly("4a", "4b");
            assertThat(wire.closeStatus()).isEqualTo(1011);
            assertThat(wire.heard()).isEmpty();
        }
    }

    @Test
    void answersWhatComesBeforeTheClose() throws IOException {
        try (Wire wire = open()) {
            wire.write(frames("4a", "4b", "1", "4c"));

            assertThat(read(wire, 2)).containsExactly("4a", "4b");
            assertThat(wire.closeStatus()).isEqualTo(1000);
            assertThat(wire.heard()).isEmpty();
        }
    }

    @Test
    void answersWhatComesBeforeABrokenPacket() throws IOException {
        try (Wire wire = open()) {
            wire.write(frames("4a", "4b", "nonsense", "4c"));

            assertThat(read(wire, 2)).containsExactly("4a", "4b");
            assertThat(wire.closeStatus()).isEqualTo(1002);
            assertThat(wire.heard()).isEmpty();
        }
    }

    @Test
    void answersWhatComesBeforeAPacketThatTakesLong() throws IOException, InterruptedException {
        try (Wire wire = open()) {
            wire.write(frames("4a", "4b", "4block", "4c"));
            server.blocking.await();
            server.timer.advance(OverdueWrites.PATIENCE);
            assertThat(read(wire, 2)).containsExactly("4a", "4b");
            server.release.countDown();

            assertThat(read(wire, 2)).containsExactly("4block", "4c");
            assertNothingElseOf(wire);
        }
    }

    @Test
    void answersWhatComesBesideATaskOfAnotherThread() throws IOException, InterruptedException {
        try (Wire wire = open()) {
            EngineSession session = server.opened.take();
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Thread other = new Thread(() -> session.execute(() -> {
                running.countDown();
                EchoServer.await(release);
                session.send(EncodedPacket.text("task"));
            }));
            other.start();
            running.await();
            wire.write(frames("4a", "4b", "4c"));
            release.countDown();

            assertThat(read(wire, 4)).containsExactly("4task", "4a", "4b", "4c");
            assertNothingElseOf(wire);
            other.join();
        }
    }

    @Test
    void answersTheWaitingPollWhileALaterPacketOfThePayloadTakesLong() throws InterruptedException {
        String path = server.poll();
        CompletableFuture<HttpResponse<String>> poll = server.http().begin("GET", path, "");
        CompletableFuture<HttpResponse<String>> post =
                server.http().begin("POST", path, "4a\u001ebAQ==\u001e4block\u001e4c");
        server.blocking.await();
        server.timer.advance(OverdueWrites.PATIENCE);
        List<String> answers = new ArrayList<>(packets(poll.join()));
        while (answers.size() < 2) {
            answers.addAll(packets(server.http().get(path)));
        }
        assertThat(answers).containsExactly("4a", "bAQ==");
        assertThat(post).isNotDone();
        server.release.countDown();

        assertThat(post.join().body()).isEqualTo("ok");
        answers.clear();
        while (answers.size() < 2) {
            answers.addAll(packets(server.http().get(path)));
        }
        assertThat(answers).containsExactly("4block", "4c");
    }

    @Test
    void holdsNobodyUpWithTheRestOfManyPackets() throws IOException, InterruptedException {
        String[] many = IntStream.range(0, 70).mapToObj(i -> "4" + i).toArray(String[]::new);
        try (Wire wire = open();
                Wire other = open()) {
            wire.write(Frames.join(frames(many), frames("4block", "4c")));
            server.blocking.await();

            assertNothingElseOf(other);
            server.release.countDown();

            assertThat(read(wire, 70)).containsExactly(many);
            assertThat(read(wire, 2)).containsExactly("4block", "4c");
            assertNothingElseOf(wire);
        }
    }

    /** Pongs, pings, and pieces of a message that are empty. */
    @ParameterizedTest
    @ValueSource(ints = {0x8A, 0x89, 0x00})
    void holdsNobodyUpWithFramesThatAreNoPackets(int first) throws IOException, InterruptedException {
        byte[] begin = first == 0 ? Frames.masked(0x01, new byte[0]) : new byte[0];
        byte[][] many = new byte[70][];
        Arrays.fill(many, Frames.masked(first, new byte[0]));
        byte[] end = Frames.masked(first == 0 ? 0x80 : 0x81, "4block".getBytes(StandardCharsets.US_ASCII));
        try (Wire wire = open();
                Wire other = open()) {
            wire.write(Frames.join(begin, Frames.join(many), end));
            server.blocking.await();

            assertNothingElseOf(other);
            server.release.countDown();

            assertThat(wire.next()).isEqualTo("4block");
            assertNothingElseOf(wire);
        }
    }

    @Test
    void holdsNobodyUpWithALargePacket() throws IOException, InterruptedException {
        String large = "4block" + "x".repeat(20_000);
        try (Wire wire = open();
                Wire other = open()) {
            wire.write(frames("4a", large, "4c"));
            server.blocking.await();

            assertNothingElseOf(other);
            server.release.countDown();

            assertThat(read(wire, 3)).containsExactly("4a", large, "4c");
            assertNothingElseOf(wire);
        }
    }

    private Wire open() throws IOException {
        Wire wire = new Wire(server.port()).upgrade(EchoServer.WEBSOCKET);
        assertThat(wire.next()).startsWith("0{");
        return wire;
    }

    private static byte[] frames(String... packets) {
        byte[][] frames = new byte[packets.length][];
        for (int i = 0; i < packets.length; i++) {
            frames[i] = Frames.text(packets[i]);
        }
        return Frames.join(frames);
    }

    private static List<String> read(Wire wire, int count) throws IOException {
        List<String> messages = new ArrayList<>();
        while (messages.size() < count) {
            messages.add(wire.next());
        }
        return messages;
    }

    private static List<String> packets(HttpResponse<String> answer) {
        return List.of(answer.body().split("\u001e"));
    }

    private static void assertNothingElseOf(Wire wire) throws IOException {
        wire.write(Frames.text("4mark"));
        assertThat(wire.next()).isEqualTo("4mark");
    }
}
