package io.soullink.adapter.ws.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A packet as it stands on the wire. Encoded once, it may be sent to any number of sessions; they share its bytes.
 *
 * <p>Immutable: the bytes that it was made of must not be changed afterwards.
 */
public final class EncodedPacket {

    static final EncodedPacket PING = control(PacketType.PING, "");
    static final EncodedPacket NOOP = control(PacketType.NOOP, "");
    static final EncodedPacket CLOSE = control(PacketType.CLOSE, "");
    static final EncodedPacket PROBE_ANSWER = control(PacketType.PONG, "probe");

    private final byte[] bytes;
    private final int length;
    private final boolean binary;

    EncodedPacket(byte[] bytes, int length, boolean binary) {
        this.bytes = bytes;
        this.length = length;
        this.binary = binary;
    }

    /** A text message. {@link PacketBuffer} makes one without the detour over a string. */
    public static EncodedPacket text(String message) {
        return control(PacketType.MESSAGE, message);
    }

    /** A binary message. */
    public static EncodedPacket binary(byte[] message) {
        return new EncodedPacket(message, message.length, true);
    }

    static EncodedPacket control(PacketType type, String data) {
        byte[] bytes = (type.digit() + data).getBytes(StandardCharsets.UTF_8);
        return new EncodedPacket(bytes, bytes.length, false);
    }

    /** Bytes on the wire, before any transport's framing. */
    public int size() {
        return length;
    }

    /** The packet's text, or its bytes in hexadecimal digits. */
    @Override
    public String toString() {
        return binary
                ? HexFormat.of().formatHex(bytes, 0, length)
                : new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    boolean isBinary() {
        return binary;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }
}
