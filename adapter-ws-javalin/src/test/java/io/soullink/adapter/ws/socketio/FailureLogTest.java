package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.WireClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log says where a handler failed; what the exception says, it keeps to itself: it may quote what people wrote. */
class FailureLogTest {

    private static final String PRIVATE = "she wrote: I love you";

    private final TestServer server = new TestServer();
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
        System.setErr(standardError);
    }

    @Test
    void aConnectHandlerThatFails() {
        server.main.onConnect((socket, handshake) -> fail());
        server.open().send("40").next();

        assertSaysOnlyWhere("The connect handler failed");
    }

    @Test
    void aDisconnectHandlerThatFails() {
        server.main.onDisconnect((socket, reason) -> fail());
        server.connect().send("41").send("40").next();

        assertSaysOnlyWhere("The disconnect handler failed");
    }

    @Test
    void anEventHandlerThatFails() {
        server.main.on("text", json -> json, (socket, none, ack) -> fail());
        server.connect().send("42[\"text\"]").send("40/x").next();

        assertSaysOnlyWhere("The handler of text failed");
    }

    @Test
    void aHandlerOfUnknownEventsThatFails() {
        server.main.onUnknown((socket, event, ack) -> fail());
        server.connect().send("42[\"text\"]").send("40/x").next();

        assertSaysOnlyWhere("The handler of unknown events failed");
    }

    @Test
    void aHandlerOfErrorsThatFails() {
        server.main.on("text", json -> json, (socket, none, ack) -> fail()).onError((s, event, error, ack) -> {
            throw new IllegalStateException(PRIVATE, error);
        });
        WireClient client = server.connect().send("42[\"text\"]");
        client.awaitClose();

        assertSaysOnlyWhere("A session handler failed");
    }

    private void assertSaysOnlyWhere(String what) {
        Await.until(() -> log().contains(what));
        assertThat(log())
                .contains(what, "IllegalStateException\n    at " + getClass().getName() + ".");
        assertThat(log()).doesNotContain("she wrote");
    }

    private String log() {
        return logged.toString(StandardCharsets.UTF_8);
    }

    private static void fail() {
        throw new IllegalStateException(PRIVATE);
    }
}
