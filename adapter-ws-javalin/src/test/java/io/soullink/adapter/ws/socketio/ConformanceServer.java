package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.javalin.Javalin;
import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import io.soullink.adapter.ws.engineio.EngineIo;
import io.soullink.adapter.ws.engineio.EngineSession;
import io.soullink.adapter.ws.engineio.EngineSettings;
import io.soullink.adapter.ws.engineio.EngineSettings.Handling;
import io.soullink.adapter.ws.engineio.SessionHandler;
import java.io.IOException;
import java.time.Duration;

/**
 * What the official protocol suites ask of a server: an echo at {@code /engine.io/}, and the events of the Socket.IO
 * document's section "Test suite" at {@code /socket.io/}. {@code main} takes a port, 3000
 * when there is none, and where packets are handled.
 */
public final class ConformanceServer implements AutoCloseable {

    private final EngineIo engine;
    private final SocketIo sockets;
    private final Javalin javalin;

    public ConformanceServer(int port, Handling handling) {
        EngineSettings settings = EngineSettings.DEFAULT
                .withHeartbeat(Duration.ofMillis(300), Duration.ofMillis(200))
                .withMaxPayload(1_000_000)
                .withAllowedOrigin(origin -> true)
                .withHandling(handling);
        engine = EngineIo.create(settings, Echo::new);
        sockets =
                SocketIo.create(SocketSettings.DEFAULT.withEngine(settings).withConnectTimeout(Duration.ofSeconds(1)));
        sockets.of("/")
                .onConnect(ConformanceServer::emitAuth)
                .on(
                        "message",
                        ConformanceServer::copy,
                        (socket, arguments, ack) -> socket.emit("message-back", arguments::serialize))
                .on(
                        "message-with-ack",
                        ConformanceServer::copy,
                        (socket, arguments, ack) -> ack.send(arguments::serialize));
        sockets.of("/custom").onConnect(ConformanceServer::emitAuth);
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    engine.attach(config, "/engine.io/");
                    sockets.attach(config);
                })
                .start(port);
    }

    public static void main(String... arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3000;
        new ConformanceServer(port, arguments.length > 1 ? Handling.valueOf(arguments[1]) : Handling.ON_POOL);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        engine.close();
        sockets.close();
        javalin.stop();
    }

    private static void emitAuth(Socket socket, Handshake handshake) {
        TokenBuffer auth = handshake.auth(json -> {
            TokenBuffer copy = new TokenBuffer(json);
            copy.copyCurrentStructure(json);
            return copy;
        });
        socket.emit("auth", auth::serialize);
    }

    private static TokenBuffer copy(JsonParser json) throws IOException {
        TokenBuffer arguments = new TokenBuffer(json);
        while (json.currentToken() != JsonToken.END_ARRAY) {
            arguments.copyCurrentStructure(json);
            json.nextToken();
        }
        return arguments;
    }

    private record Echo(EngineSession session) implements SessionHandler {

        @Override
        public void onText(String message) {
            session.send(EncodedPacket.text(message));
        }

        @Override
        public void onBinary(byte[] message) {
            session.send(EncodedPacket.binary(message));
        }

        @Override
        public void onClose(CloseReason reason) {
            // Nothing is kept of a session.
        }
    }
}
