package io.soullink.adapter.inmemory;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Uploads in memory, up to a bound of all their bytes: past it, nothing more is taken. */
final class InMemoryMediaFiles implements MediaFiles {
    private final Map<MediaId, KeptFile> files = new HashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private final long room;

    /** @param room bytes of all files and small pictures together, and some beside for each file, at most */
    InMemoryMediaFiles(long room) {
        this.room = room;
    }

    @Override
    public MediaFile keep(MediaFile.Upload upload, Content content) {
        Bytes bytes = new Bytes();
        take(KeptFile.BESIDE);
        try {
            bytes.fill(content, this::take);
            MediaFile file = upload.whole(bytes.size());
            add(new KeptFile(file, bytes));
            return file;
        } catch (RuntimeException | Error notKept) {
            taken.addAndGet(-KeptFile.BESIDE - bytes.size());
            throw notKept;
        }
    }

    @Override
    public synchronized Optional<MediaFile> find(MediaId id) {
        return Optional.ofNullable(files.get(id)).map(KeptFile::file);
    }

    @Override
    public synchronized Optional<Content> open(MediaId id, long from) {
        return Optional.ofNullable(files.get(id)).map(kept -> kept.bytes().from(from));
    }

    @Override
    public synchronized boolean attach(MediaId id, Use use) {
        return files.computeIfPresent(id, (same, kept) -> kept.with(use)) != null;
    }

    @Override
    public synchronized void detach(MediaId id, Use use, Instant now) {
        files.computeIfPresent(id, (same, kept) -> kept.without(use, now));
    }

    @Override
    public synchronized void release(Use use, Instant now) {
        files.replaceAll((id, kept) -> kept.without(use, now));
    }

    @Override
    public synchronized long bytesOf(UserId owner) {
        return of(owner).stream().mapToLong(MediaFile::counted).sum();
    }

    @Override
    public synchronized List<MediaFile> of(UserId owner) {
        return files.values().stream()
                .map(KeptFile::file)
                .filter(file -> file.isOf(owner))
                .sorted(Comparator.comparing(MediaFile::uploadedAt)
                        .thenComparing(file -> file.id().value()))
                .toList();
    }

    @Override
    public synchronized Optional<byte[]> thumbnail(MediaId id, int width) {
        return Optional.ofNullable(files.get(id)).map(kept -> kept.thumbnails().get(width));
    }

    @Override
    public synchronized void keepThumbnail(MediaId id, int width, byte[] picture) {
        KeptFile kept = files.get(id);
        // A small picture can be made again; a file cannot.
        if (kept != null && !kept.thumbnails().containsKey(width) && tryToTake(picture.length)) {
            kept.thumbnails().put(width, picture);
        }
    }

    @Override
    public synchronized int collect(Instant now, int limit) {
        Instant before = now.minus(UNUSED_FOR);
        List<MediaId> unused = files.values().stream()
                .filter(kept -> kept.isUnusedSince(before))
                .limit(limit)
                .map(kept -> kept.file().id())
                .toList();
        unused.forEach(this::remove);
        return unused.size();
    }

    @Override
    public synchronized void remove(MediaId id) {
        KeptFile kept = files.remove(id);
        if (kept != null) {
            taken.addAndGet(-kept.size());
        }
    }

    @Override
    public synchronized void erase(CoupleId couple) {
        files.values().stream()
                .filter(kept -> kept.file().isShownTo(couple))
                .toList()
                .forEach(kept -> eraseOf(kept, couple));
    }

    @Override
    public synchronized void eraseOf(UserId owner) {
        removeIf(kept -> kept.file().isOf(owner));
        Use picture = Use.in(Use.Kind.PROFILE, owner);
        files.replaceAll((id, kept) -> kept.without(picture, kept.unusedSince()));
    }

    private void eraseOf(KeptFile kept, CoupleId couple) {
        KeptFile rest = kept.withoutThoseOf(couple);
        if (rest.isUsed()) {
            files.put(kept.file().id(), rest);
        } else {
            remove(kept.file().id());
        }
    }

    private void removeIf(Predicate<KeptFile> which) {
        files.values().stream()
                .filter(which)
                .map(kept -> kept.file().id())
                .toList()
                .forEach(this::remove);
    }

    private synchronized void add(KeptFile kept) {
        if (files.putIfAbsent(kept.file().id(), kept) != null) {
            throw new IllegalArgumentException("upload's id is taken");
        }
    }

    private void take(int bytes) {
        if (!tryToTake(bytes)) {
            throw new Rejected(Reason.QUOTA_EXCEEDED, "there is no room for more uploads");
        }
    }

    private boolean tryToTake(int bytes) {
        long before = taken.getAndUpdate(all -> all + bytes <= room ? all + bytes : all);
        return before + bytes <= room;
    }
}
