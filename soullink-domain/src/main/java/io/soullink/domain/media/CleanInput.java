package io.soullink.domain.media;

import io.soullink.domain.shared.Rejected;

/** The bytes of a file that is being cleaned, with little of it in memory. Not thread-safe. */
final class CleanInput {
    private static final int BUFFER = 8_192;

    private final Content source;
    private final String type;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long filled;

    /** @param type what the file claims to be, as people call it */
    CleanInput(Content source, String type) {
        this.source = source;
        this.type = type;
    }

    Rejected broken() {
        return Rejected.invalid("file", "is no readable " + type);
    }

    /** How many bytes were given. */
    long position() {
        return filled - (end - next);
    }

    /** The next byte, or -1 after the last one. */
    int next() {
        return isAtEnd() ? -1 : buffer[next++] & 0xFF;
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
     * Reads some of the next {@code length} bytes.
     *
     * @return how many were read, at least one; or -1 after the last one
     */
    int read(byte[] into, int offset, int length) {
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, offset, count);
        next += count;
        return count;
    }

    /**
     * Reads {@code length} bytes, or as many as there are.
     *
     * @return whether there were so many
     */
    boolean fill(byte[] into, int offset, int length) {
        int done = 0;
        while (done < length && !isAtEnd()) {
            done += read(into, offset + done, length - done);
        }
        return done == length;
    }

    private boolean isAtEnd() {
        if (next == end) {
            next = 0;
            end = Math.max(0, source.read(buffer, 0, buffer.length));
            filled += end;
        }
        return end == 0;
    }

    void close() {
        source.close();
    }
}
