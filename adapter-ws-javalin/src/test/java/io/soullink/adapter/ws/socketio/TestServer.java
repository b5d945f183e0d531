package io.soullink.adapter.ws.socketio;

import io.javalin.Javalin;
import io.soullink.adapter.ws.engineio.EngineSettings;
import io.soullink.adapter.ws.engineio.ManualTimer;
import io.soullink.adapter.ws.engineio.WireClient;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A Socket.IO server on a free port; the test sets its handlers and moves its time. */
final class TestServer implements AutoCloseable {

    static final String WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";

    final ManualTimer timer = new ManualTimer();
    final SocketIo io;
    final Namespace main;
    final BlockingQueue<DisconnectReason> disconnected = new LinkedBlockingQueue<>();
    private final Javalin javalin;

    TestServer(UnaryOperator<SocketSettings> settings) {
        EngineSettings engine = EngineSettings.DEFAULT.withCloseTimeout(Duration.ofMillis(500));
        io = SocketIo.create(settings.apply(SocketSettings.DEFAULT.withEngine(engine)), timer);
        main = io.of("/").onDisconnect((socket, reason) -> disconnected.add(reason));
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    io.attach(config);
                })
                .start(0);
    }

    TestServer() {
        this(UnaryOperator.identity());
    }

    int port() {
        return javalin.port();
    }

    /** A client whose Engine.IO session is open. */
    WireClient open() {
        WireClient client = WireClient.connect(port(), WEBSOCKET);
        client.next();
        return client;
    }

    /** A client that is connected to the main namespace. */
    WireClient connect() {
        WireClient client = open().send("40");
        client.next();
        return client;
    }

    DisconnectReason disconnection() throws InterruptedException {
        return disconnected.poll(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        io.close();
        javalin.stop();
    }
}
