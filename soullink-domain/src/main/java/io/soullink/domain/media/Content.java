package io.soullink.domain.media;

import io.soullink.domain.shared.StorageException;

/** Bytes, one after the other, for one reader. */
public interface Content extends AutoCloseable {
    /**
     * Reads some of what comes next, and waits for it if it must.
     *
     * @param length bytes, at most; 1 or more
     * @return how many were read, at least one; or -1 after the last one
     * @throws StorageException if storage does not give them
     */
    int read(byte[] into, int offset, int length);

    /** Ends the reading, wherever it is. */
    @Override
    default void close() {}
}
