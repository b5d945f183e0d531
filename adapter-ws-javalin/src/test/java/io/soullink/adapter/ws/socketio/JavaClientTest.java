package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import io.javalin.Javalin;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.engineio.client.transports.Polling;
import io.socket.engineio.client.transports.WebSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official Java client, over each transport and from one to the other. */
class JavaClientTest {

    private final SocketIo io = SocketIo.create(SocketSettings.DEFAULT);
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final Javalin javalin = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                io.attach(config);
            })
            .start(0);
    private Socket client;

    @AfterEach
    void stop() {
        client.close();
        io.close();
        javalin.stop();
    }

    static List<List<String>> transports() {
        return List.of(List.of(Polling.NAME), List.of(WebSocket.NAME), List.of(Polling.NAME, WebSocket.NAME));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void talks(List<String> transports) throws InterruptedException {
        io.of("/")
                .onConnect((socket, handshake) -> socket.emit(
                        "hello",
                        json -> json.writeString(handshake.authText("token").orElseThrow())))
                .on(
                        "double",
                        JsonParser::getIntValue,
                        (socket, number, ack) -> ack.send(json -> json.writeNumber(2 * number)))
                .on(
                        "bytes",
                        JsonParser::getBinaryValue,
                        (socket, bytes, ack) -> ack.send(json -> json.writeBinary(bytes)));
        connect(transports.toArray(new String[0]));
        client.on("hello", arguments -> received.add("hello " + arguments[0]));
        client.open();
        assertThat(next()).isEqualTo("hello secret");

        client.emit("double", new Object[] {21}, arguments -> received.add("double " + arguments[0]));
        assertThat(next()).isEqualTo("double 42");

        client.emit(
                "bytes",
                new Object[] {new byte[] {1, 2, 3}},
                arguments -> received.add("bytes " + ((byte[]) arguments[0]).length));
        assertThat(next()).isEqualTo("bytes 3");
    }

    @Test
    void losesNothingWhileItUpgrades() throws InterruptedException {
        io.of("/")
                .on(
                        "count",
                        JsonParser::getIntValue,
                        (socket, number, ack) -> socket.emit("counted", json -> json.writeNumber(number)));
        int count = 1_000;
        connect(Polling.NAME, WebSocket.NAME);
        client.on("counted", arguments -> received.add(arguments[0].toString()));
        client.open();
        for (int i = 0; i < count; i++) {
            client.emit("count", i);
        }

        for (String expected :
                IntStream.range(0, count).mapToObj(String::valueOf).toList()) {
            assertThat(next()).isEqualTo(expected);
        }
    }

    private void connect(String... transports) {
        IO.Options options = IO.Options.builder()
                .setTransports(transports)
                .setForceNew(true)
                .setAuth(Map.of("token", "secret"))
                .build();
        client = IO.socket(URI.create("http://localhost:" + javalin.port()), options);
        client.on(Socket.EVENT_CONNECT_ERROR, arguments -> received.add("error " + arguments[0]));
    }

    private String next() throws InterruptedException {
        return received.poll(20, TimeUnit.SECONDS);
    }
}
