package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.EngineSession;
import io.soullink.adapter.ws.engineio.SessionHandler;
import io.soullink.adapter.ws.engineio.Timer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A client's session and its sockets, one a namespace. All its methods run as the session's callbacks, so never two at a
 * time.
 */
final class Connection implements SessionHandler {

    private final SocketIo server;
    private final EngineSession session;
    /** A socket that the server has disconnected stays until the client connects again: events may be on their way. */
    private final Map<String, Socket> sockets = new HashMap<>(2);

    private BinaryAssembly assembly;
    private Timer.Timeout connectTimeout = Timer.Timeout.NONE;
    private int connects;

    Connection(SocketIo server, EngineSession session) {
        this.server = server;
        this.session = session;
        awaitConnect();
    }

    @Override
    public void onText(String message) {
        try {
            if (assembly != null) {
                throw new MalformedPacket("text where attachments are due");
            }
            Packet packet = PacketDecoder.decode(message);
            if (packet.attachments() > 0) {
                assembly = new BinaryAssembly(
                        packet,
                        server.settings().attachments(),
                        server.after(server.settings().attachments().timeout(), this::timeOut));
            } else {
                handle(new IncomingPacket(server.codec(), packet, List.of()));
            }
        } catch (MalformedPacket broken) {
            session.close(CloseReason.PARSE_ERROR);
        }
    }

    @Override
    public void onBinary(byte[] message) {
        try {
            if (assembly == null) {
                throw new MalformedPacket("attachment of no packet");
            }
            assembly.add(message);
            if (assembly.isComplete()) {
                IncomingPacket packet = assembly.finish(server.codec());
                assembly = null;
                handle(packet);
            }
        } catch (MalformedPacket broken) {
            session.close(CloseReason.PARSE_ERROR);
        }
    }

    @Override
    public void onHeartbeat() {
        sockets.values().forEach(Socket::heartbeat);
    }

    @Override
    public void onClose(CloseReason reason) {
        connectTimeout.cancel();
        if (assembly != null) {
            assembly.abandon();
        }
        List.copyOf(sockets.values()).forEach(socket -> socket.end(DisconnectReason.of(reason)));
        sockets.clear();
    }

    EngineSession session() {
        return session;
    }

    /** A socket has ended: without any other, the client has some time to connect again. */
    void left() {
        if (session.isOpen() && sockets.values().stream().noneMatch(Socket::isConnected)) {
            awaitConnect();
        }
    }

    private void handle(IncomingPacket packet) throws MalformedPacket {
        if (packet.header().type() == PacketType.CONNECT) {
            connect(packet);
            return;
        }
        Socket socket = sockets.get(packet.header().namespace());
        if (socket == null) {
            throw new MalformedPacket("not connected to the namespace");
        }
        switch (packet.header().type()) {
            case EVENT, BINARY_EVENT -> {
                if (socket.isConnected()) {
                    socket.namespace().dispatch(socket, packet);
                }
            }
            case ACK, BINARY_ACK -> acknowledge(socket, packet);
            case DISCONNECT -> {
                sockets.remove(packet.header().namespace());
                socket.end(DisconnectReason.CLIENT_DISCONNECT);
            }
            default -> throw new MalformedPacket("a packet that only a server sends");
        }
    }

    private void connect(IncomingPacket packet) throws MalformedPacket {
        packet.requireWellFormed();
        if (++connects > server.settings().maxConnects()) {
            session.close(CloseReason.FORCED_CLOSE);
            return;
        }
        String name = packet.header().namespace();
        Socket before = sockets.get(name);
        if (before != null && before.isConnected()) {
            throw new MalformedPacket("connected to the namespace already");
        }
        Namespace namespace = server.find(name);
        if (namespace == null) {
            session.send(new PacketEncoder(server.codec(), name).connectError("Invalid namespace"));
            return;
        }
        Socket socket = namespace.connect(this, packet.header());
        if (socket != null) {
            sockets.put(name, socket);
            connectTimeout.cancel();
            connectTimeout = Timer.Timeout.NONE;
        }
    }

    private static void acknowledge(Socket socket, IncomingPacket packet) throws MalformedPacket {
        try (JsonParser json = packet.open()) {
            json.nextToken();
            json.nextToken();
            socket.acknowledged(packet.header().id(), json);
        } catch (IOException e) {
            packet.requireWellFormed();
        }
    }

    private void awaitConnect() {
        connectTimeout.cancel();
        connectTimeout = server.after(server.settings().connectTimeout(), this::timeOut);
    }

    private void timeOut() {
        session.close(CloseReason.FORCED_CLOSE);
    }
}
