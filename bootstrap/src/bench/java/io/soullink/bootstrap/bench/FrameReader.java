package io.soullink.bootstrap.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Takes a server's WebSocket frames apart (RFC 6455, section 5.2): never masked, and here never fragmented. */
final class FrameReader {
    private static final byte[] NOTHING = {};
    private static final int CLOSE = 8;
    private static final int TEXT = 1;

    private byte[] rest = NOTHING;

    /** Hears the texts, each from {@code start} to before {@code end}. */
    interface Texts {
        void text(byte[] bytes, int start, int end);
    }

    /** Puts what is left of the last read into an empty buffer, before more is read into it. */
    void resume(ByteBuffer buffer) {
        buffer.clear().put(rest);
    }

    /** Hands on the whole frames of a buffer that is ready to be read, and keeps what is left. */
    void read(ByteBuffer buffer, Texts texts) {
        byte[] bytes = buffer.array();
        int position = buffer.position();
        int limit = buffer.limit();
        while (limit - position >= 2) {
            int length = bytes[position + 1] & 0x7f;
            int start = position + 2;
            if (length == 126) {
                length = limit - position < 4 ? limit : (bytes[position + 2] & 0xff) << 8 | bytes[position + 3] & 0xff;
                start += 2;
            }
            if (limit - start < length) {
                break;
            }
            frame(bytes[position] & 0xf, bytes, start, start + length, texts);
            position = start + length;
        }
        keep(bytes, position, limit);
    }

    private static void frame(int opcode, byte[] bytes, int start, int end, Texts texts) {
        if (opcode == CLOSE) {
            throw new IllegalStateException("the server closed a connection");
        }
        if (opcode == TEXT) {
            texts.text(bytes, start, end);
        }
    }

    private void keep(byte[] bytes, int position, int limit) {
        rest = position == limit ? NOTHING : Arrays.copyOfRange(bytes, position, limit);
    }
}
