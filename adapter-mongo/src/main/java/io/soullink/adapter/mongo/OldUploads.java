package io.soullink.adapter.mongo;

import io.soullink.domain.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The folder in which the first backend kept uploads. Nothing outside of it is read, whatever an address or a link says. */
final class OldUploads {
    private final Path folder;

    private OldUploads(Path folder) {
        this.folder = folder;
    }

    /** @throws IllegalArgumentException if there is no such folder, or it cannot be read */
    static OldUploads in(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (Files.isDirectory(real) && Files.isReadable(real) && Files.isExecutable(real)) {
                return new OldUploads(real);
            }
        } catch (IOException missing) {
            // As good as none.
        }
        throw new IllegalArgumentException("uploads must be a folder that can be read");
    }

    /**
     * The bytes of a file, for the caller to close. Reading throws {@link UnreadableUploadException} where it breaks off.
     *
     * @throws UnreadableUploadException if there is no such file in the folder, or it cannot be opened
     */
    Content open(OldUpload upload) {
        if (!upload.isPlain()) {
            throw new UnreadableUploadException("leads out of the folder");
        }
        try {
            Path file = folder.resolve(upload.name()).toRealPath();
            if (!file.startsWith(folder)) {
                throw new UnreadableUploadException("leads out of the folder");
            }
            // To open what is no file may wait for ever.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UnreadableUploadException("is no file");
            }
            return new Opened(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException missing) {
            throw new UnreadableUploadException("is not in the folder", missing);
        } catch (InvalidPathException unwritable) {
            throw new UnreadableUploadException(
                    "has a name that cannot be written in the locale of this system", unwritable);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private static UnreadableUploadException unreadable(IOException failure) {
        return new UnreadableUploadException("cannot be read", failure);
    }

    private record Opened(InputStream stream) implements Content {
        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return stream.read(into, offset, length);
            } catch (IOException failure) {
                throw unreadable(failure);
            }
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException failure) {
                throw unreadable(failure);
            }
        }
    }
}
