package io.soullink.domain.media;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where uploaded files are kept. Thread-safe; each method answers only when stored, and is atomic unless it says otherwise.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface MediaFiles {
    /** For how long a file is kept that nothing uses. */
    Duration UNUSED_FOR = Duration.ofHours(24);

    /**
     * Keeps what {@code content} gives up to its end. Nobody sees the file before it is whole. If this throws, or the
     * process dies, nothing is kept but for what {@link #collect} removes later.
     *
     * @throws Rejected with {@link Reason#QUOTA_EXCEEDED} if there is no room for it; or whatever reading throws
     * @throws IllegalArgumentException if the id is taken, or there are no bytes
     */
    MediaFile keep(MediaFile.Upload upload, Content content);

    /** The file of this id, or empty. */
    Optional<MediaFile> find(MediaId id);

    /**
     * Its bytes from one on, for the caller to close; empty if there is no such file. Reading throws {@link
     * StorageException} if the file goes meanwhile.
     *
     * @param from 0 or more
     */
    Optional<Content> open(MediaId id, long from);

    /**
     * Notes that something shows the file; once is enough.
     *
     * @return false, and nothing is changed, if there is no such file
     */
    boolean attach(MediaId id, Use use);

    /**
     * Notes that something shows the file no more.
     *
     * @param now from when on it counts as unused if nothing else shows it
     */
    void detach(MediaId id, Use use, Instant now);

    /**
     * Notes that a thing shows no file any more, whichever it showed.
     *
     * @param now as for {@link #detach}
     */
    void release(Use use, Instant now);

    /** Bytes that all files count for that a user uploaded: {@link MediaFile#LEAST} at least each. */
    long bytesOf(UserId owner);

    /** The files that a user uploaded, oldest first. */
    List<MediaFile> of(UserId owner);

    /** A small picture that was kept of a file, or empty. */
    Optional<byte[]> thumbnail(MediaId id, int width);

    /** Keeps a small picture of a file, unless there is one of this width, or the file is gone. It goes with the file. */
    void keepThumbnail(MediaId id, int width, byte[] picture);

    /**
     * Removes files that nothing used for {@link #UNUSED_FOR}, and what is left of uploads that were cut. Not atomic.
     *
     * @param limit files, at most
     * @return how many were removed
     */
    int collect(Instant now, int limit);

    /** Removes a file, used or not. Not atomic: if it throws, it may be gone in part, and may be removed again. */
    void remove(MediaId id);

    /**
     * Forgets that a couple's things show files, and removes those that nothing else shows. Not atomic: if it throws, it may
     * be done in part, and may be done again.
     */
    void erase(CoupleId couple);

    /** Removes all files that a user uploaded, and forgets that others are their picture. Not atomic, as {@link #erase} is not. */
    void eraseOf(UserId owner);
}
