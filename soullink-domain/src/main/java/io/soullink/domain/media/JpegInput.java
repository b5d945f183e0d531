package io.soullink.domain.media;

import io.soullink.domain.shared.Rejected;

/** The bytes of a JPEG, with little of it in memory. Not thread-safe. */
final class JpegInput {
    private static final int BUFFER = 8_192;

    private final Content source;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    JpegInput(Content source) {
        this.source = source;
    }

    static Rejected broken() {
        return Rejected.invalid("file", "is no readable JPEG");
    }

    /** The next byte, or -1 after the last one. */
    int next() {
        if (next == end) {
            next = 0;
            end = Math.max(0, source.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }

    /** The first byte that is no 0xFF, which may stand before a marker as often as it likes; or -1 after the last one. */
    int nextAfterFill() {
        int code = next();
        while (code == 0xFF) {
            code = next();
        }
        return code;
    }

    /**
     * The next byte.
     *
     * @throws Rejected after the last one
     */
    int required() {
        int value = next();
        if (value < 0) {
            throw broken();
        }
        return value;
    }

    /**
     * The marker that comes next.
     *
     * @throws Rejected if there is none
     */
    int marker() {
        if (next() != 0xFF) {
            throw broken();
        }
        int marker = nextAfterFill();
        if (marker <= 0) {
            throw broken();
        }
        return marker;
    }

    /**
     * Reads {@code length} bytes.
     *
     * @throws Rejected if there are fewer
     */
    void read(byte[] into, int offset, int length) {
        for (int i = 0; i < length; i++) {
            into[offset + i] = (byte) required();
        }
    }

    void close() {
        source.close();
    }
}
