package io.soullink.adapter.inmemory;

import io.soullink.domain.media.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** The bytes of one file, in blocks, so that it grows without being copied. Written by one thread, then read by many. */
final class Bytes {
    private static final int BLOCK = 1 << 16;

    private final List<byte[]> blocks = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    /**
     * Takes all of a content.
     *
     * @param room is told of bytes before they count, and may throw
     */
    void fill(Content content, IntConsumer room) {
        byte[] block = new byte[BLOCK];
        int filled = 0;
        for (int read = content.read(block, 0, BLOCK); read >= 0; ) {
            room.accept(read);
            size += read;
            filled += read;
            if (filled == BLOCK) {
                blocks.add(block);
                block = new byte[BLOCK];
                filled = 0;
            }
            read = content.read(block, filled, BLOCK - filled);
        }
        if (filled > 0) {
            blocks.add(Arrays.copyOf(block, filled));
        }
    }

    /** A reading that begins at this byte. */
    Content from(long first) {
        return new Content() {
            private long next = first;

            @Override
            public int read(byte[] into, int offset, int length) {
                if (next >= size) {
                    return -1;
                }
                byte[] block = blocks.get((int) (next / BLOCK));
                int start = (int) (next % BLOCK);
                int count = Math.min(length, block.length - start);
                System.arraycopy(block, start, into, offset, count);
                next += count;
                return count;
            }
        };
    }
}
