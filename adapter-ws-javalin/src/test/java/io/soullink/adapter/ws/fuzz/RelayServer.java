package io.soullink.adapter.ws.fuzz;

import com.fasterxml.jackson.core.JsonParser;
import io.javalin.Javalin;
import io.soullink.adapter.ws.engineio.ManualTimer;
import io.soullink.adapter.ws.socketio.DisconnectReason;
import io.soullink.adapter.ws.socketio.Handshake;
import io.soullink.adapter.ws.socketio.Namespace;
import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.adapter.ws.socketio.SocketSettings;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Brings what one says to the others in the room that it chose when it connected. */
final class RelayServer implements AutoCloseable {

    final SocketIo io = SocketIo.create(SocketSettings.DEFAULT, new ManualTimer());
    final Namespace main = io.of("/");
    /** Why sockets have gone. */
    final Queue<DisconnectReason> gone = new ConcurrentLinkedQueue<>();

    private final Javalin javalin;

    RelayServer() {
        main.onConnect(RelayServer::admit)
                .onDisconnect((socket, reason) -> gone.add(reason))
                .on("relay", JsonParser::getText, (socket, text, ack) -> {
                    String room = socket.attachment(String.class).orElseThrow();
                    socket.to(room).emit("relayed", json -> json.writeString(text));
                    ack.send(json -> {});
                });
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    io.attach(config);
                })
                .start(0);
    }

    int port() {
        return javalin.port();
    }

    private static void admit(Socket socket, Handshake handshake) {
        String room = handshake.authText("room").orElseThrow();
        socket.attach(room);
        socket.join(room);
    }

    @Override
    public void close() {
        io.close();
        javalin.stop();
    }
}
