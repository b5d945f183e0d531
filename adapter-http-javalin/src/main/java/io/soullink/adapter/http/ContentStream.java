package io.soullink.adapter.http;

import io.soullink.domain.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Content, for those who read streams, for as long as they may. Closing it leaves the content open. */
final class ContentStream extends InputStream {
    private final Content content;
    private final BooleanSupplier over;

    /** Fails at the first read after {@code over}. */
    ContentStream(Content content, BooleanSupplier over) {
        this.content = content;
        this.over = over;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (over.getAsBoolean()) {
            throw new IOException("reading takes too long");
        }
        return length == 0 ? 0 : content.read(into, offset, length);
    }
}
