package io.soullink.testkit;

import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.user.UserId;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Random;

/** Valid uploads of which a test names only what matters to it. The same in each run. */
public final class SomeMedia {
    private SomeMedia() {}

    public static MediaId mediaId(int number) {
        return new MediaId(String.format("%032x", number));
    }

    public static MediaFile.Upload upload(int number, UserId owner) {
        return new MediaFile.Upload(mediaId(number), Optional.of(owner), MediaType.PNG, Some.TIME);
    }

    /** As many bytes as named, none like its neighbours. */
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    /** Gives these bytes, at most {@code atOnce} in one reading. */
    public static Content content(byte[] bytes, int atOnce) {
        return new Content() {
            private int next;

            @Override
            public int read(byte[] into, int offset, int length) {
                if (next == bytes.length) {
                    return -1;
                }
                int count = Math.min(Math.min(length, atOnce), bytes.length - next);
                System.arraycopy(bytes, next, into, offset, count);
                next += count;
                return count;
            }
        };
    }

    public static Content content(byte[] bytes) {
        return content(bytes, Integer.MAX_VALUE);
    }

    /** Gives these bytes, and then throws. */
    public static Content cut(byte[] bytes, RuntimeException failure) {
        Content whole = content(bytes);
        return (into, offset, length) -> {
            int read = whole.read(into, offset, length);
            if (read < 0) {
                throw failure;
            }
            return read;
        };
    }

    /** All that a content gives. */
    public static byte[] all(Content content) {
        try (content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] some = new byte[10_000];
            for (int read = content.read(some, 0, some.length); read >= 0; ) {
                bytes.write(some, 0, read);
                read = content.read(some, 0, some.length);
            }
            return bytes.toByteArray();
        }
    }
}
