package io.soullink.adapter.ws.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * One WebSocket connection. Reads the next frame when the handler has returned from the last one, so a slow handler holds up
 * its own client and nobody else.
 */
final class WebSocketTransport implements Transport, FrameHandler {

    static final String NAME = "websocket";

    /** Bytes of a message that takes long to read. */
    private static final int LARGE = 16 << 10;

    private final EngineIo server;
    private Function<WebSocketTransport, PacketReceiver> opener;
    private final MessageAssembly assembly;
    private CoreSession connection;
    private volatile EngineSession session;
    private WebSocketWriter writer;
    private volatile PacketReceiver receiver;
    private volatile boolean gone;
    private volatile Timer.Timeout cut = Timer.Timeout.NONE;

    /** What the packets of the connection are for: a session, or an upgrade that may become one. */
    interface PacketReceiver {

        PacketReceiver CLOSED = new PacketReceiver() {
            @Override
            public void receive(String packet) {}

            @Override
            public void receive(byte[] message) {}

            @Override
            public void close(CloseReason reason) {}
        };

        void receive(String packet);

        void receive(byte[] message);

        /** The connection broke the protocol, or ended. */
        void close(CloseReason reason);
    }

    WebSocketTransport(EngineIo server, Function<WebSocketTransport, PacketReceiver> opener) {
        this.server = server;
        this.opener = opener;
        this.assembly = new MessageAssembly(server.settings().maxPayload());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        connection = opened;
        // The heartbeat finds dead peers, at its own pace; what closes is cut off by a timer.
        connection.setIdleTimeout(Duration.ZERO);
        callback.succeeded();
        receiver = opener.apply(this);
        opener = null;
        connection.demand();
    }

    /** From here on the connection writes what the session queues. */
    @Override
    public void carry(EngineSession carried) {
        session = carried;
        writer = new WebSocketWriter(connection, carried);
        receiver = carried.receiver();
        if (gone) {
            // The connection ended before it knew whose it is.
            server.execute(() -> carried.close(CloseReason.TRANSPORT_CLOSE));
        }
    }

    /** Sends a packet past the queue: there is no session on this connection yet. */
    void sendNow(EncodedPacket packet) {
        connection.sendFrame(new Frame(OpCode.TEXT, true, packet.buffer()), Callback.NOOP, false);
    }

    @Override
    public void flush() {
        writer.iterate();
    }

    @Override
    public void close(CloseReason reason) {
        if (reason.abrupt()) {
            connection.abort();
            return;
        }
        cut = server.timer().after(server.settings().closeTimeout(), connection::abort);
        if (gone) {
            cut.cancel();
            forgetSession();
        } else if (writer == null) {
            connection.close(reason.status(), null, Callback.NOOP);
        } else {
            writer.closeAfterwards(reason);
        }
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        WriteBatch.frameRead();
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> onData(frame, callback);
            case OpCode.PING -> pong(frame, callback);
            case OpCode.CLOSE -> {
                // Before the answer: whoever gets it finds the session closed.
                receiver.close(CloseReason.TRANSPORT_CLOSE);
                callback.succeeded();
            }
            default -> {
                callback.succeeded();
                WriteBatch.readOn(connection::demand);
            }
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
        gone = true;
        PacketReceiver ended = receiver;
        if (ended != null) {
            // Perhaps a failed write of somebody else's thread: that one must not run, or wait for, this session's
            // handler.
            server.execute(() -> ended.close(CloseReason.TRANSPORT_CLOSE));
        }
        cut.cancel();
        forgetSession();
    }

    private void forgetSession() {
        EngineSession carried = session;
        if (carried != null) {
            carried.forget();
        }
    }

    private void onData(Frame frame, Callback callback) {
        ByteBuffer payload = frame.hasPayload() ? frame.getPayload() : BufferUtil.EMPTY_BUFFER;
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            assembly.begin(frame.getOpCode() == OpCode.TEXT);
        }
        byte[] message = null;
        if (!assembly.accepts(payload)) {
            receiver.close(CloseReason.PAYLOAD_TOO_LARGE);
        } else if (frame.isFin()) {
            message = assembly.finish(payload);
        } else {
            assembly.append(payload);
        }
        callback.succeeded();
        if (message == null) {
            readOn();
        } else if (message.length > LARGE && WriteBatch.isBrief()) {
            byte[] large = message;
            server.execute(() -> WriteBatch.around(() -> handle(large)));
        } else {
            handle(message);
        }
    }

    private void handle(byte[] message) {
        deliver(message);
        WriteBatch.packetHandled();
        readOn();
    }

    /** Reads the next frame once this one is handled, be it on another thread that has the session's turn. */
    private void readOn() {
        if (session == null) {
            WriteBatch.readOn(connection::demand);
        } else {
            session.execute(() -> WriteBatch.readOn(connection::demand));
        }
    }

    private void deliver(byte[] message) {
        if (!assembly.isText()) {
            receiver.receive(message);
            return;
        }
        try {
            receiver.receive(MessageAssembly.decode(message));
        } catch (CharacterCodingException e) {
            receiver.close(CloseReason.PARSE_ERROR);
        }
    }

    private void pong(Frame ping, Callback callback) {
        ByteBuffer data = ping.hasPayload() ? BufferUtil.copy(ping.getPayload()) : BufferUtil.EMPTY_BUFFER;
        callback.succeeded();
        connection.sendFrame(
                new Frame(OpCode.PONG, true, data), Callback.from(() -> WriteBatch.readOn(connection::demand)), false);
    }
}
