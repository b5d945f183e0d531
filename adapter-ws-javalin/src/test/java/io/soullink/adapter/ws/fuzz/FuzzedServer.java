package io.soullink.adapter.ws.fuzz;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.javalin.Javalin;
import io.soullink.adapter.ws.engineio.EngineSettings;
import io.soullink.adapter.ws.engineio.ManualTimer;
import io.soullink.adapter.ws.socketio.Handshake;
import io.soullink.adapter.ws.socketio.Namespace;
import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.adapter.ws.socketio.SocketSettings;
import java.io.IOException;
import java.time.Duration;

/** A Socket.IO server that uses all that there is: rooms, recovery, time limits, acknowledgements both ways. */
final class FuzzedServer implements AutoCloseable {

    /** Bytes; small, so that it is passed often. */
    static final int MAX_PAYLOAD = 10_000;

    private final ManualTimer timer = new ManualTimer();
    private final SocketIo io;
    private final Javalin javalin;

    FuzzedServer() {
        EngineSettings engine = EngineSettings.DEFAULT.withMaxPayload(MAX_PAYLOAD);
        io = SocketIo.create(
                SocketSettings.DEFAULT.withEngine(engine).withRecovery(SocketSettings.Recovery.DEFAULT), timer);
        bind(io.of("/"));
        bind(io.of("/admin"));
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false; // its thread keeps the server for five seconds
                    io.attach(config);
                })
                .start(0);
    }

    int port() {
        return javalin.port();
    }

    Bystander bystander() {
        return Bystander.connect(port(), "[\"echo\",\"I am well\"]", "[\"I am well\"]", "40");
    }

    Footprint footprint() {
        return Footprint.of(io, timer, "/", "/admin");
    }

    void advance(Duration duration) {
        timer.advance(duration);
    }

    private static void bind(Namespace namespace) {
        namespace
                .onConnect(FuzzedServer::admit)
                .on("echo", FuzzedServer::copy, (socket, arguments, ack) -> {
                    if (ack.requested()) {
                        ack.send(arguments::serialize);
                    } else {
                        namespace.to(socket.id()).emit("echo", arguments::serialize);
                    }
                })
                .on(
                        "message",
                        FuzzedServer::copy,
                        (socket, arguments, ack) -> socket.emit("message", arguments::serialize))
                .onError((socket, event, error, ack) -> {});
    }

    private static void admit(Socket socket, Handshake handshake) {
        socket.join(socket.id());
        if (handshake.authText("owner").map(socket::claim).isPresent()) {
            socket.disconnectAfter(Duration.ofDays(1));
            socket.emit("question", json -> {}, Duration.ofDays(1), JsonParser::getText);
        }
    }

    private static TokenBuffer copy(JsonParser json) throws IOException {
        TokenBuffer arguments = new TokenBuffer(json);
        while (json.currentToken() != JsonToken.END_ARRAY) {
            arguments.copyCurrentStructure(json);
            json.nextToken();
        }
        return arguments;
    }

    @Override
    public void close() {
        io.close();
        javalin.stop();
    }
}
