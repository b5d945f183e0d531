package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.EncodedPacket;
import io.soullink.adapter.ws.engineio.EngineSession;
import io.soullink.adapter.ws.engineio.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One client in one namespace. Thread-safe, and nothing here blocks; what is asked of a socket that is gone has no effect.
 *
 * <p>Events reach the client in the order in which {@code emit} was called.
 */
public final class Socket {

    private enum State {
        CONNECTING,
        CONNECTED,
        DISCONNECTED
    }

    private final Namespace namespace;
    private final Connection connection;
    private final PendingAcks acks = new PendingAcks();
    private final AtomicReference<State> state = new AtomicReference<>(State.CONNECTING);
    private volatile Mailbox mailbox;
    private volatile boolean recovered;
    private volatile Object attachment;
    /** Null once the socket is connected: it is large, and has served its turn. */
    private volatile Handshake handshake;

    private Timer.Timeout deadline = Timer.Timeout.NONE;

    Socket(Namespace namespace, Connection connection, Mailbox mailbox, Handshake handshake) {
        this.namespace = namespace;
        this.connection = connection;
        this.mailbox = mailbox;
        this.handshake = handshake;
        mailbox.begin(this);
    }

    /** A random id, which may be shown to others. Final once {@link #claim} has been called, or the connect handler is done. */
    public String id() {
        return mailbox.id();
    }

    public Namespace namespace() {
        return namespace;
    }

    public boolean isConnected() {
        return state.get() == State.CONNECTED;
    }

    /** Hangs the application's own object on the socket. */
    public void attach(Object object) {
        attachment = object;
    }

    /**
     * The object that was {@linkplain #attach attached}.
     *
     * @throws ClassCastException if it is of another type
     */
    public <T> Optional<T> attachment(Class<T> type) {
        return Optional.ofNullable(type.cast(attachment));
    }

    /**
     * Says whose socket this is, so that its client may come back as the same socket after it was cut off. Called in the
     * connect handler, once the client has proved who it is, it takes back the id, the rooms and the missed events of the
     * client's last connection, if the server still keeps them and they were the same owner's. A room that the owner may not
     * be in any more is to be left then. Called later it says only who may take this socket back.
     *
     * @param owner who the client is for the application, say its user id
     * @return whether the socket is {@linkplain #recovered() recovered}
     */
    public boolean claim(String owner) {
        Handshake asked = handshake;
        if (asked != null && !recovered) {
            namespace.resume(this, asked, owner).ifPresent(kept -> {
                mailbox.end(this);
                mailbox = kept;
                recovered = true;
            });
        }
        namespace.own(mailbox, this, owner);
        return recovered;
    }

    /** Whether the client goes on as the socket that it was: in its rooms, with the events that it missed. */
    public boolean recovered() {
        return recovered;
    }

    public void join(String room) {
        mailbox.join(this, room);
    }

    public void leave(String room) {
        mailbox.leave(room);
    }

    public Set<String> rooms() {
        return mailbox.rooms();
    }

    /** Sends an event to this client. */
    public void emit(String event, JsonWriter arguments) {
        mailbox.deliver(namespace.encode(event, arguments));
    }

    /**
     * Sends an event and waits for its acknowledgement.
     *
     * @return completes, like a handler of this socket, with what the reader makes of the answer; fails with
     *         {@link TimeoutException} when none has come in time and is cancelled when the socket goes
     */
    public <T> CompletableFuture<T> emit(
            String event, JsonWriter arguments, Duration timeout, PayloadReader<T> reader) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        long id = acks.add(
                answer,
                reader,
                pending -> namespace.after(
                        timeout,
                        () -> session().execute(() -> acks.fail(pending, new TimeoutException("no acknowledgement")))));
        mailbox.send(this, namespace.encode(event, arguments, id));
        if (state.get() == State.DISCONNECTED) {
            acks.cancelAll();
        }
        return answer;
    }

    /** All sockets of a room but this one. */
    public Broadcast to(String room) {
        return namespace.to(room).except(id());
    }

    /**
     * Disconnects the socket after a while, unless the time is set anew before; an earlier time is forgotten. Nothing is left
     * of it when the socket goes.
     */
    public synchronized void disconnectAfter(Duration delay) {
        deadline.cancel();
        if (state.get() != State.DISCONNECTED) {
            deadline = namespace.after(delay, this::disconnect);
        }
    }

    /** Takes back what {@link #disconnectAfter} has set. */
    public synchronized void cancelDisconnect() {
        deadline.cancel();
        deadline = Timer.Timeout.NONE;
    }

    /** Takes the client out of the namespace and tells it so; its connection stays. It will not come back by itself. */
    public void disconnect() {
        if (state.get() == State.CONNECTING) {
            session().execute(this::disconnect);
            return;
        }
        mailbox.send(this, List.of(namespace.encoder().disconnect()));
        end(DisconnectReason.SERVER_DISCONNECT);
    }

    /** Closes the client's connection, with all its namespaces, after what was sent before. It may connect again. */
    public void close() {
        session().close(CloseReason.FORCED_CLOSE);
    }

    EngineSession session() {
        return connection.session();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    boolean isDisconnected() {
        return state.get() == State.DISCONNECTED;
    }

    void send(List<EncodedPacket> packets) {
        mailbox.send(this, packets);
    }

    /** Takes the client's answer to an event. */
    void acknowledged(long id, JsonParser json) throws IOException {
        acks.complete(id, json);
    }

    void accept() {
        handshake = null;
        // Before the state: who disconnects meanwhile does so after this, and the client knows what it is told of.
        mailbox.accept(this, namespace.encoder().connect(id(), mailbox.privateId()));
        state.set(State.CONNECTED);
    }

    void refuse() {
        state.set(State.DISCONNECTED);
        release(recovered);
    }

    /** Ends the socket, once. Its disconnect handler runs as one of the session's callbacks. */
    void end(DisconnectReason reason) {
        if (state.compareAndSet(State.CONNECTED, State.DISCONNECTED)) {
            release(reason.recoverable());
            session().execute(() -> {
                namespace.disconnected(this, reason);
                connection.left();
            });
        }
    }

    /** Another connection of the same client has taken its place. */
    void supersede() {
        session().close(CloseReason.TRANSPORT_CLOSE);
    }

    void heartbeat() {
        mailbox.heartbeat();
    }

    private void release(boolean mayReturn) {
        handshake = null;
        cancelDisconnect();
        acks.cancelAll();
        namespace.release(this, mayReturn);
    }
}
