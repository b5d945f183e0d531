package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The answer to one event. Thread-safe; may be kept and sent later. */
public final class Ack {

    private final Socket socket;
    private final long id;
    private final AtomicBoolean sent = new AtomicBoolean();

    Ack(Socket socket, long id) {
        this.socket = socket;
        this.id = id;
    }

    /** Whether the client has asked for an answer. */
    public boolean requested() {
        return id != Packet.NO_ID;
    }

    /** Sends the answer. Only the first counts; none is sent when none was asked for, or when the socket is gone. */
    public void send(JsonWriter arguments) {
        if (!requested() || sent.get()) {
            return;
        }
        // Encoded first: an answer that cannot be written leaves room for another.
        List<EncodedPacket> packets = socket.namespace().encoder().acknowledgement(id, arguments);
        if (sent.compareAndSet(false, true)) {
            socket.send(packets);
        }
    }
}
