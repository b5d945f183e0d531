package io.soullink.adapter.ws.engineio;

import java.io.ByteArrayOutputStream;

/** Where a text message is written, in UTF-8, to become an {@link EncodedPacket} without being copied. */
public final class PacketBuffer extends ByteArrayOutputStream {

    private static final int USUAL_SIZE = 384;
    /** Bytes that a packet may hold and not use: what waits for a client is counted by what is used. */
    private static final int MAX_SPARE = 1024;

    public PacketBuffer() {
        super(USUAL_SIZE);
        write(PacketType.MESSAGE.digit());
    }

    /** Writes characters of ASCII. */
    public PacketBuffer ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
        return this;
    }

    /** The message written so far. The buffer must not be written to afterwards. */
    public EncodedPacket toPacket() {
        return new EncodedPacket(buf.length - count > MAX_SPARE ? toByteArray() : buf, count, false);
    }
}
