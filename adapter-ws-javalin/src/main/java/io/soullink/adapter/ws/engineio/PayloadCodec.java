package io.soullink.adapter.ws.engineio;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/** Several packets in one HTTP body (protocol, section "Packet encoding", "HTTP long-polling"). */
final class PayloadCodec {

    private static final char SEPARATOR = '\u001e';
    private static final char BINARY = 'b';

    private PayloadCodec() {}

    /** What a payload's packets are handed to, in order. */
    interface Packets {

        void text(String packet);

        void binary(byte[] message);
    }

    /**
     * Hands on the packets of a payload, each before the next is looked at.
     *
     * @throws IllegalArgumentException if a binary packet is not Base64
     */
    static void decode(String payload, Packets packets) {
        int start = 0;
        while (start <= payload.length()) {
            int separator = payload.indexOf(SEPARATOR, start);
            int end = separator < 0 ? payload.length() : separator;
            if (end > start && payload.charAt(start) == BINARY) {
                packets.binary(base64(payload.substring(start + 1, end)));
            } else {
                packets.text(payload.substring(start, end));
            }
            start = end + 1;
        }
    }

    /** The official Java client breaks its Base64 into lines (RFC 2045); anything else between is no Base64. */
    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
    }

    static ByteBuffer encode(List<EncodedPacket> packets) {
        int size = 0;
        for (EncodedPacket packet : packets) {
            size += 1 + (packet.isBinary() ? 1 + (packet.size() + 2) / 3 * 4 : packet.size());
        }
        ByteBuffer payload = ByteBuffer.allocate(size);
        for (EncodedPacket packet : packets) {
            if (payload.position() > 0) {
                payload.put((byte) SEPARATOR);
            }
            if (packet.isBinary()) {
                payload.put((byte) BINARY).put(Base64.getEncoder().encode(packet.buffer()));
            } else {
                payload.put(packet.buffer());
            }
        }
        return payload.flip();
    }
}
