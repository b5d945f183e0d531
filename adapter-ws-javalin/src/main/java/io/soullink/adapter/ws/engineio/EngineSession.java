package io.soullink.adapter.ws.engineio;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client's channel of messages, whichever transport carries it. Thread-safe; nothing here blocks.
 *
 * <p>Packets leave in the order of the calls that sent them. Packets sent after the end are dropped.
 */
public final class EngineSession {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSession.class);

    private final EngineIo server;
    private final String id;
    private final OpenRequest request;
    private final SendQueue queue;
    private final Heartbeat heartbeat;
    private final Turns turns = new Turns();
    private final AtomicReference<CloseReason> ended = new AtomicReference<>();
    private volatile Transport transport;
    private SessionHandler handler;

    EngineSession(EngineIo server, String id, OpenRequest request, Transport transport) {
        this.server = server;
        this.id = id;
        this.request = request;
        this.transport = transport;
        this.queue = new SendQueue(server.settings().maxWaiting());
        this.heartbeat = new Heartbeat(this, server.settings().heartbeat(), server.timer());
    }

    /** A random, unguessable id. Whoever knows it can speak for the client, so it is not shown to others. */
    public String id() {
        return id;
    }

    public OpenRequest request() {
        return request;
    }

    public boolean isOpen() {
        return ended.get() == null;
    }

    public void send(EncodedPacket packet) {
        send(List.of(packet));
    }

    /**
     * Sends packets next to each other, with nothing of other threads in between. A session that would hold more than
     * {@link EngineSettings#maxWaiting()} afterwards is closed as {@link CloseReason#SLOW_READER}.
     */
    public void send(List<EncodedPacket> packets) {
        if (!isOpen()) {
            return;
        }
        if (!queue.offer(packets)) {
            // Perhaps all that waits is what this thread has kept back, and the reader is fast.
            flush();
            if (!queue.offer(packets)) {
                close(CloseReason.SLOW_READER);
                return;
            }
        }
        WriteBatch.flush(this);
    }

    /** Ends the session after what was sent before. A session that is ended already keeps its reason. */
    public void close(CloseReason reason) {
        if (!ended.compareAndSet(null, reason)) {
            return;
        }
        server.countEnd(reason);
        heartbeat.stop();
        if (reason.abrupt()) {
            // Found by whoever writes, or by the timer: neither runs, or waits for, this session's handler.
            queue.clear();
            transport.close(reason);
            server.execute(() -> execute(() -> notifyClosed(reason)));
        } else if (reason == CloseReason.TRANSPORT_CLOSE) {
            // The client has ended it: whoever sees the end of the connection finds that the handler knows.
            execute(() -> notifyClosed(reason));
            transport.close(reason);
        } else {
            transport.close(reason);
            execute(() -> notifyClosed(reason));
        }
    }

    /**
     * Runs a task as one of the session's callbacks, that is, never beside another: at once on this thread, or after the
     * running one on its thread.
     */
    public void execute(Runnable task) {
        turns.run(() -> contain(task));
    }

    /** Called once, when the transport is ready: a client that has its answer finds handler and heartbeat at work. */
    void start() {
        queue.offer(List.of(OpenPacket.of(this, server.settings())));
        execute(this::open);
        heartbeat.start();
        transport.flush();
        if (server.isClosed()) {
            close(CloseReason.SERVER_SHUTDOWN);
        }
    }

    /** Moves to another transport, which goes on with what is queued. Returns the old one. */
    Transport moveTo(Transport next) {
        Transport old = transport;
        transport = next;
        queue.awaitNoPolls();
        return old;
    }

    boolean endedBy(CloseReason reason) {
        return ended.get() == reason;
    }

    /** Where a WebSocket brings the session's packets. */
    WebSocketTransport.PacketReceiver receiver() {
        return new WebSocketTransport.PacketReceiver() {
            @Override
            public void receive(String packet) {
                EngineSession.this.receive(packet);
            }

            @Override
            public void receive(byte[] message) {
                EngineSession.this.receive(message);
            }

            @Override
            public void close(CloseReason reason) {
                EngineSession.this.close(reason);
            }
        };
    }

    /** Handles a text packet from the client. */
    void receive(String packet) {
        PacketType type = PacketType.of(packet);
        if (type == null || type == PacketType.PING) {
            close(CloseReason.PARSE_ERROR);
            return;
        }
        switch (type) {
            case MESSAGE -> deliver(() -> handler.onText(packet.substring(1)));
            case PONG -> {
                if (heartbeat.pong()) {
                    deliver(() -> handler.onHeartbeat());
                }
            }
            case CLOSE -> close(CloseReason.TRANSPORT_CLOSE);
            default -> LOG.trace("Ignored a packet of no meaning here");
        }
    }

    /** Handles a binary message from the client. */
    void receive(byte[] message) {
        deliver(() -> handler.onBinary(message));
    }

    SendQueue queue() {
        return queue;
    }

    Transport transport() {
        return transport;
    }

    /** Writes what is queued, as far as the network takes it. Whoever sends does not feel when that fails. */
    void flush() {
        try {
            transport.flush();
        } catch (RuntimeException | Error e) {
            LOG.error("Writing failed; the session is closed: {}", FailureTrace.of(e));
            close(CloseReason.TRANSPORT_ERROR);
        }
    }

    OverdueWrites overdueWrites() {
        return server.overdueWrites();
    }

    /** The session cannot be reached any more by its id. */
    void forget() {
        server.forget(this);
    }

    /** Of a session that has ended before, nobody would hear the end. */
    private void open() {
        if (isOpen()) {
            handler = server.handlers().open(this);
        }
    }

    private void deliver(Runnable callback) {
        execute(() -> {
            if (isOpen()) {
                callback.run();
            }
        });
    }

    private void notifyClosed(CloseReason reason) {
        if (handler != null) {
            handler.onClose(reason);
        }
    }

    private void contain(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A session handler failed; the session is closed: {}", FailureTrace.of(e));
            close(CloseReason.SERVER_ERROR);
        }
    }
}
