package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.Timer;
import java.util.ArrayList;
import java.util.List;

/** A binary packet that waits for its attachments. */
final class BinaryAssembly {

    private final Packet header;
    private final SocketSettings.Attachments limits;
    private final Timer.Timeout timeout;
    private final List<byte[]> attachments = new ArrayList<>(2);
    private int bytes;

    BinaryAssembly(Packet header, SocketSettings.Attachments limits, Timer.Timeout timeout) throws MalformedPacket {
        if (header.attachments() > limits.count()) {
            timeout.cancel();
            throw new MalformedPacket("too many attachments");
        }
        this.header = header;
        this.limits = limits;
        this.timeout = timeout;
    }

    void add(byte[] attachment) throws MalformedPacket {
        if (attachment.length > limits.maxBytes() - bytes) {
            throw new MalformedPacket("attachments too large");
        }
        bytes += attachment.length;
        attachments.add(attachment);
    }

    boolean isComplete() {
        return attachments.size() == header.attachments();
    }

    IncomingPacket finish(JsonCodec codec) {
        timeout.cancel();
        return new IncomingPacket(codec, header, attachments);
    }

    void abandon() {
        timeout.cancel();
    }
}
