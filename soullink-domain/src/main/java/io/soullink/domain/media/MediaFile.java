package io.soullink.domain.media;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An uploaded file, without its bytes.
 *
 * @param owner who uploaded it; empty where nobody had to say
 * @param size bytes
 * @param uses what it is shown in
 */
public record MediaFile(
        MediaId id, Optional<UserId> owner, MediaType type, long size, Instant uploadedAt, Set<Use> uses) {
    /** Bytes of one file, at most. */
    public static final long MAX_SIZE = 10L * 1_024 * 1_024;

    /** Things that one file is shown by, about at most: each is read with it. */
    public static final int MOST_USES = 1_000;

    /** Bytes that a file counts for, at least: it takes room beside its own, and many small ones are not free. */
    public static final long LEAST = 4_096;

    /** @throws IllegalArgumentException if {@code size} is not positive */
    public MediaFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(uploadedAt, "uploadedAt");
        uses = Set.copyOf(uses);
        if (size < 1) {
            throw new IllegalArgumentException("size must be positive");
        }
    }

    /** Bytes that it counts for. */
    public long counted() {
        return Math.max(size, LEAST);
    }

    /** Whether another thing may show it. */
    public boolean hasRoomForUse() {
        return uses.size() < MOST_USES;
    }

    /** Whether this one uploaded it. */
    public boolean isOf(UserId user) {
        return owner.filter(user::equals).isPresent();
    }

    /** Whether a couple has something that shows it. */
    public boolean isShownTo(CoupleId couple) {
        return uses.stream().anyMatch(use -> use.couple().equals(Optional.of(couple)));
    }

    /** Whether something of this kind shows it. */
    public boolean isShownIn(Use.Kind kind) {
        return uses.stream().anyMatch(use -> use.kind() == kind);
    }

    /** What is known of a file before it is there. */
    public record Upload(MediaId id, Optional<UserId> owner, MediaType type, Instant startedAt) {
        public Upload {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(startedAt, "startedAt");
        }

        /** The file, once it is whole. */
        public MediaFile whole(long size) {
            return new MediaFile(id, owner, type, size, startedAt, Set.of());
        }
    }
}
