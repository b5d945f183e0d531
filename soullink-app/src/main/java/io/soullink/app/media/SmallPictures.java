package io.soullink.app.media;

import io.soullink.app.port.Thumbnails;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.shared.Rejected;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Small pictures of pictures: each is made once, however many ask for it at once. Thread-safe. */
final class SmallPictures {
    /** The widths that there are, in pixels: with any at all, one picture could fill the storage. */
    static final Set<Integer> WIDTHS = Set.of(160, 320, 640, 1_280);

    private static final int LOCKS = 64;
    /** Those that are made, and a few that wait. */
    private static final int AT_ONCE = 8;

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final byte[] NONE = {};

    private final MediaFiles files;
    private final Thumbnails thumbnails;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    SmallPictures(MediaFiles files, Thumbnails thumbnails) {
        this.files = files;
        this.thumbnails = thumbnails;
    }

    Optional<byte[]> of(MediaFile file, int width) {
        if (!WIDTHS.contains(width)) {
            throw Rejected.invalid("w", "must be 160, 320, 640 or 1280");
        }
        if (!file.type().isPicture() || file.type() == MediaType.WEBP) {
            return Optional.empty();
        }
        return files.thumbnail(file.id(), width).or(() -> inTurn(file, width)).filter(picture -> picture.length > 0);
    }

    /** Who finds too many waiting comes again, instead of holding a thread up. */
    private Optional<byte[]> inTurn(MediaFile file, int width) {
        if (!turns.tryAcquire()) {
            throw Rejected.tooManyAttempts(RETRY);
        }
        Lock lock = locks[Math.floorMod(file.id().hashCode(), LOCKS)];
        lock.lock();
        try {
            return files.thumbnail(file.id(), width).or(() -> made(file, width));
        } finally {
            lock.unlock();
            turns.release();
        }
    }

    /**
     * That there is none is kept too, as an empty one: a picture that cannot be read is not tried again. One that would be
     * larger than its file is none, or a few bytes could fill the storage.
     */
    private Optional<byte[]> made(MediaFile file, int width) {
        Optional<byte[]> picture = files.open(file.id(), 0)
                .map(content -> made(content, file, width).orElse(NONE));
        picture.ifPresent(bytes -> files.keepThumbnail(file.id(), width, bytes));
        return picture;
    }

    private Optional<byte[]> made(Content content, MediaFile file, int width) {
        try (content) {
            return thumbnails.make(content, file.type(), width).filter(picture -> picture.length < file.size());
        }
    }
}
