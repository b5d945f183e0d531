package io.soullink.adapter.ws.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** WebSocket frames as a client sends them (RFC 6455, section 5.2), right ones and wrong ones. */
public final class Frames {

    static final int FIN = 0x80;
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int MASKED = 0x80;
    private static final byte[] KEY = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private Frames() {}

    public static byte[] text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] text(byte[] utf8) {
        return masked(FIN | TEXT, utf8);
    }

    public static byte[] binary(byte[] bytes) {
        return masked(FIN | BINARY, bytes);
    }

    /** @param first the byte with FIN and the opcode (RFC 6455, section 5.2) */
    public static byte[] masked(int first, byte[] payload) {
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= KEY[i & 3];
        }
        return join(header(first, MASKED, payload.length), KEY, masked);
    }

    static byte[] unmasked(int first, byte[] payload) {
        return join(header(first, 0, payload.length), payload);
    }

    /** The head of a frame that claims a length, and a few bytes of it. */
    static byte[] claiming(int first, long length) {
        byte[] head = ByteBuffer.allocate(10)
                .put((byte) first)
                .put((byte) (MASKED | 127))
                .putLong(length)
                .array();
        return join(head, KEY, new byte[8]);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] header(int first, int mask, int length) {
        if (length < 126) {
            return new byte[] {(byte) first, (byte) (mask | length)};
        }
        if (length <= 0xffff) {
            return new byte[] {(byte) first, (byte) (mask | 126), (byte) (length >> 8), (byte) length};
        }
        return ByteBuffer.allocate(10)
                .put((byte) first)
                .put((byte) (mask | 127))
                .putLong(length)
                .array();
    }
}
