package io.soullink.adapter.inmemory;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.Use;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file with its bytes.
 *
 * @param thumbnails by width; guarded by the lock of the files
 * @param unusedSince when something stopped showing it; when it was uploaded, if nothing did
 */
record KeptFile(MediaFile file, Bytes bytes, Map<Integer, byte[]> thumbnails, Instant unusedSince) {
    /** Bytes of memory for all that is not the file's own. */
    static final int BESIDE = 1_024;

    KeptFile(MediaFile file, Bytes bytes) {
        this(file, bytes, new HashMap<>(0), file.uploadedAt());
    }

    KeptFile with(Use use) {
        Set<Use> uses = new HashSet<>(file.uses());
        uses.add(use);
        return with(uses, unusedSince);
    }

    KeptFile without(Use use, Instant now) {
        if (!file.uses().contains(use)) {
            return this;
        }
        Set<Use> uses = new HashSet<>(file.uses());
        uses.remove(use);
        return with(uses, now);
    }

    KeptFile withoutThoseOf(CoupleId couple) {
        Set<Use> uses = new HashSet<>(file.uses());
        uses.removeIf(use -> use.couple().equals(Optional.of(couple)));
        return with(uses, unusedSince);
    }

    boolean isUsed() {
        return !file.uses().isEmpty();
    }

    boolean isUnusedSince(Instant before) {
        return !isUsed() && !unusedSince.isAfter(before);
    }

    /** Bytes of memory, with those of the small pictures. */
    long size() {
        return BESIDE
                + file.size()
                + thumbnails.values().stream()
                        .mapToLong(picture -> picture.length)
                        .sum();
    }

    private KeptFile with(Set<Use> uses, Instant since) {
        MediaFile next = new MediaFile(file.id(), file.owner(), file.type(), file.size(), file.uploadedAt(), uses);
        return new KeptFile(next, bytes, thumbnails, since);
    }
}
