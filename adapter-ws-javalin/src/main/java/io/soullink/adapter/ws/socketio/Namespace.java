package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.EncodedPacket;
import io.soullink.adapter.ws.engineio.FailureTrace;
import io.soullink.adapter.ws.engineio.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A set of sockets with handlers and rooms of their own. Handlers are set before the server starts; the rest is thread-safe.
 */
public final class Namespace {

    private static final Logger LOG = LoggerFactory.getLogger(Namespace.class);
    private static final int OFFSET_RADIX = 36;

    private final SocketIo server;
    private final String name;
    private final PacketEncoder encoder;
    private final EventBindings bindings = new EventBindings();
    private final Rooms rooms = new Rooms();
    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private final Optional<Recovery> recovery;
    private final AtomicLong offsets = new AtomicLong();
    private volatile ConnectHandler connectHandler = (socket, handshake) -> {};
    private volatile DisconnectHandler disconnectHandler = (socket, reason) -> {};

    Namespace(SocketIo server, String name) {
        this.server = server;
        this.name = name;
        this.encoder = new PacketEncoder(server.codec(), name);
        this.recovery = server.settings().recovery().map(limits -> new Recovery(limits, server.timer()));
    }

    public String name() {
        return name;
    }

    /** Who is let in; everybody, unless this is set. */
    public Namespace onConnect(ConnectHandler handler) {
        connectHandler = handler;
        return this;
    }

    public Namespace onDisconnect(DisconnectHandler handler) {
        disconnectHandler = handler;
        return this;
    }

    /**
     * Handles an event.
     *
     * @throws IllegalArgumentException if the name is reserved or has a handler
     */
    public <T> Namespace on(String event, PayloadReader<T> reader, EventHandler<T> handler) {
        bindings.bind(event, reader, handler);
        return this;
    }

    /** Handles events that have no handler; they are ignored unless this is set. */
    public Namespace onUnknown(UnknownEventHandler handler) {
        bindings.onUnknown(handler);
        return this;
    }

    /** Handles events whose payload is invalid or whose handler throws; they are logged unless this is set. */
    public Namespace onError(ErrorHandler handler) {
        bindings.onError(handler);
        return this;
    }

    /** The sockets of a room. */
    public Broadcast to(String room) {
        return new Broadcast(this, List.of(room), List.of());
    }

    /** The connected sockets. */
    public Collection<Socket> sockets() {
        return List.copyOf(sockets.values());
    }

    /** The connected socket of an id. */
    public Optional<Socket> socket(String id) {
        return Optional.ofNullable(sockets.get(id));
    }

    /** The number of rooms that somebody is in. */
    public int roomCount() {
        return rooms.size();
    }

    /** The number of clients, connected or away, whose state may be recovered. */
    public int recoverableCount() {
        return recovery.map(Recovery::size).orElse(0);
    }

    PacketEncoder encoder() {
        return encoder;
    }

    Set<Mailbox> members(String room) {
        return rooms.members(room);
    }

    Event encode(String event, JsonWriter arguments) {
        Optional<String> offset = recovery.map(on -> Long.toString(offsets.incrementAndGet(), OFFSET_RADIX));
        return new Event(
                encoder.event(EventBindings.requireFree(event), arguments, Packet.NO_ID, offset), offset.orElse(null));
    }

    /** Without an offset, and so never recovered. */
    Event encodeVolatile(String event, JsonWriter arguments) {
        return new Event(encode(event, arguments, Packet.NO_ID), null);
    }

    List<EncodedPacket> encode(String event, JsonWriter arguments, long id) {
        return encoder.event(EventBindings.requireFree(event), arguments, id, Optional.empty());
    }

    Timer.Timeout after(Duration delay, Runnable task) {
        return server.after(delay, task);
    }

    /** Asks the connect handler; null when it refuses, which the client has been told then. */
    Socket connect(Connection connection, Packet packet) {
        Handshake handshake =
                new Handshake(server.codec(), packet, connection.session().request());
        Mailbox mailbox = new Mailbox(server.newId(), recovery.map(on -> server.newId()), rooms, maxHeld());
        Socket socket = new Socket(this, connection, mailbox, handshake);
        try {
            connectHandler.connect(socket, handshake);
        } catch (ConnectRefused refusal) {
            return refuse(socket, refusal);
        } catch (RuntimeException e) {
            LOG.error("The connect handler failed: {}", FailureTrace.of(e));
            return refuse(socket, new ConnectRefused("Internal server error"));
        } catch (Error e) {
            socket.refuse(); // The connection ends by it, and knows nothing of a socket that it should end before.
            throw e;
        }
        sockets.compute(socket.id(), (id, other) -> socket.mailbox().isPresent(socket) ? socket : other);
        socket.accept();
        return socket;
    }

    void dispatch(Socket socket, IncomingPacket packet) throws MalformedPacket {
        bindings.dispatch(socket, packet);
    }

    void own(Mailbox mailbox, Socket socket, String owner) {
        recovery.ifPresent(on -> on.own(mailbox, socket, owner));
    }

    /** The mailbox of the client's last connection, if it asks for one and may have it. */
    Optional<Mailbox> resume(Socket socket, Handshake handshake, String owner) {
        return recovery.flatMap(on -> handshake
                .authText("pid")
                .flatMap(privateId -> on.resume(
                        socket, privateId, owner, handshake.authText("offset").orElse(null))));
    }

    /** A socket is not connected any more. */
    void release(Socket socket, boolean mayReturn) {
        sockets.remove(socket.id(), socket);
        Mailbox mailbox = socket.mailbox();
        if (recovery.isEmpty()) {
            mailbox.end(socket);
        } else if (mayReturn && mailbox.isOwned()) {
            recovery.get().await(mailbox, socket);
        } else {
            recovery.get().forget(mailbox, socket);
        }
    }

    void disconnect(Mailbox mailbox) {
        mailbox.present().ifPresentOrElse(Socket::disconnect, () -> recovery.ifPresent(on -> on.forget(mailbox, null)));
    }

    /** Nothing that a client was sent until now is sent to it later. */
    void forgetEvents(Mailbox mailbox) {
        recovery.ifPresent(on -> on.forget(mailbox, null));
        mailbox.dropEvents().ifPresent(Socket::close);
    }

    void disconnected(Socket socket, DisconnectReason reason) {
        try {
            disconnectHandler.disconnected(socket, reason);
        } catch (RuntimeException e) {
            LOG.error("The disconnect handler failed: {}", FailureTrace.of(e));
        }
    }

    /** Events for a socket that is being let in: those that it has missed, and as many more as may wait later. */
    private int maxHeld() {
        int missed = server.settings()
                .recovery()
                .map(SocketSettings.Recovery::maxEvents)
                .orElse(0);
        return missed + server.settings().engine().maxWaiting().frames();
    }

    private Socket refuse(Socket socket, ConnectRefused refusal) {
        socket.refuse();
        socket.session().send(encoder.connectError(refusal.getMessage(), refusal.data()));
        return null;
    }
}
