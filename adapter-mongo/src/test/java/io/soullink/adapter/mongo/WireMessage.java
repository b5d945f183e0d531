package io.soullink.adapter.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A message of MongoDB's wire protocol, which begins with its length in four bytes, the lowest first. */
final class WireMessage {
    private static final int LONGEST = 48_000_000;

    private WireMessage() {}

    /**
     * The next message, whole; null at the end.
     *
     * @throws IOException if what comes is no message
     */
    static byte[] read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Integer.BYTES);
        if (head.length < Integer.BYTES) {
            return null;
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < Integer.BYTES || length > LONGEST) {
            throw new IOException("not a message");
        }
        byte[] message = new byte[length];
        System.arraycopy(head, 0, message, 0, Integer.BYTES);
        int read = in.readNBytes(message, Integer.BYTES, length - Integer.BYTES);
        return read < length - Integer.BYTES ? null : message;
    }
}
