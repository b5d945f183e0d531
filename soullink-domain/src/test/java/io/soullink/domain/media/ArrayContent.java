package io.soullink.domain.media;

import java.io.ByteArrayOutputStream;

/** The content of an array, which gives no more than so many bytes at a time. */
final class ArrayContent implements Content {
    private final byte[] bytes;
    private final int most;
    private int next;
    private boolean closed;

    ArrayContent(byte[] bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /** Reads content to its end, with a buffer of {@code size} bytes. */
    static byte[] readAll(Content content, int size) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[size + 2];
        int count = content.read(buffer, 1, size);
        while (count >= 0) {
            all.write(buffer, 1, count);
            count = content.read(buffer, 1, size);
        }
        return all.toByteArray();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (next == bytes.length) {
            return -1;
        }
        int count = Math.min(Math.min(length, most), bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    /** How many bytes were read so far. */
    int given() {
        return next;
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
