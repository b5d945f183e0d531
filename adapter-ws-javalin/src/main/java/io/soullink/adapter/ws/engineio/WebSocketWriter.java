package io.soullink.adapter.ws.engineio;

import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Writes a session's queue to its WebSocket: whoever finds the connection idle writes, whoever finds it busy leaves its
 * packets to the one who writes. Packets that have gathered meanwhile go out in one write.
 */
final class WebSocketWriter extends IteratingCallback {

    private static final int MOST_AT_ONCE = 16;

    private final CoreSession connection;
    private final EngineSession session;
    private List<EncodedPacket> writing = List.of();
    private volatile CloseReason closing;

    WebSocketWriter(CoreSession connection, EngineSession session) {
        this.connection = connection;
        this.session = session;
    }

    /** Closes the connection once the queue is empty. */
    void closeAfterwards(CloseReason reason) {
        closing = reason;
        iterate();
    }

    @Override
    protected Action process() {
        CloseReason reason = closing;
        writing = session.queue().take(MOST_AT_ONCE);
        if (!writing.isEmpty()) {
            int last = writing.size() - 1;
            for (int i = 0; i < last; i++) {
                connection.sendFrame(frame(writing.get(i)), Callback.NOOP, true);
            }
            connection.sendFrame(frame(writing.get(last)), this, false);
            return Action.SCHEDULED;
        }
        if (reason == null) {
            return Action.IDLE;
        }
        connection.close(reason.status(), null, Callback.NOOP);
        return Action.SUCCEEDED;
    }

    @Override
    protected void onSuccess() {
        session.queue().written(writing);
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        session.close(CloseReason.TRANSPORT_ERROR);
    }

    private static Frame frame(EncodedPacket packet) {
        return new Frame(packet.isBinary() ? OpCode.BINARY : OpCode.TEXT, true, packet.buffer());
    }
}
