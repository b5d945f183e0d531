package io.soullink.app.media;

import io.soullink.domain.couple.Couples;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The uploads that things show. What is to show one takes it before it is stored, and lets it go after it is stored without;
 * where it is not stored after all, the file stays a while too long, and never goes too early. Pictures that are elsewhere
 * are nobody's business here. Thread-safe.
 */
public final class Pictures {
    private final MediaFiles files;
    private final Couples couples;
    private final InstantSource clock;

    /** The uploads in {@code files}. */
    public Pictures(MediaFiles files, Couples couples, InstantSource clock) {
        this.files = files;
        this.couples = couples;
        this.clock = clock;
    }

    /**
     * Takes the pictures that a thing shows from now on.
     *
     * @param before what it showed until now: that is not asked about again, and stays as it is addressed
     * @return the addresses as they are to be stored
     * @throws Rejected with {@link Reason#INVALID} if the actor may not show one of them, or there is no such upload
     */
    public List<ImageUrl> taken(UserId actor, Collection<ImageUrl> before, Collection<ImageUrl> after, Use use) {
        Map<MediaId, ImageUrl> known = new HashMap<>();
        before.forEach(url -> UploadAddress.of(url).ifPresent(upload -> known.put(upload.id(), url)));
        List<ImageUrl> stored =
                after.stream().map(url -> stored(actor, known, url)).toList();
        ids(stored).forEach(id -> {
            if (!files.attach(id, use) && !known.containsKey(id)) {
                throw notYours();
            }
        });
        return stored;
    }

    /** As {@link #taken(UserId, Collection, Collection, Use)}, for what shows one picture at most. */
    public Optional<ImageUrl> taken(UserId actor, Optional<ImageUrl> before, Optional<ImageUrl> after, Use use) {
        return taken(actor, before.stream().toList(), after.stream().toList(), use).stream()
                .findFirst();
    }

    /**
     * Lets the pictures go that a thing does not show any more, now that it is stored without them. Whoever changes it at the
     * same time does so too, so that in the end what it shows is kept.
     *
     * @param shown what the thing shows when it is asked
     */
    public void settled(
            Collection<ImageUrl> before, Collection<ImageUrl> after, Use use, Supplier<Collection<ImageUrl>> shown) {
        ids(after).forEach(id -> files.attach(id, use));
        Set<MediaId> gone = ids(before);
        gone.removeAll(ids(after));
        if (!gone.isEmpty()) {
            gone.forEach(id -> files.detach(id, use, clock.instant()));
            gone.retainAll(ids(shown.get()));
            gone.forEach(id -> files.attach(id, use));
        }
    }

    /** As {@link #settled(Collection, Collection, Use, Supplier)}, for what shows one picture at most. */
    public void settled(
            Optional<ImageUrl> before, Optional<ImageUrl> after, Use use, Supplier<Optional<ImageUrl>> shown) {
        settled(
                before.stream().toList(),
                after.stream().toList(),
                use,
                () -> shown.get().stream().toList());
    }

    /** Lets the pictures go that a thing does not show any more. */
    public void released(Collection<ImageUrl> before, Collection<ImageUrl> after, Use use) {
        Set<MediaId> gone = ids(before);
        gone.removeAll(ids(after));
        gone.forEach(id -> files.detach(id, use, clock.instant()));
    }

    /** However they are addressed. */
    private static Set<MediaId> ids(Collection<ImageUrl> urls) {
        return urls.stream()
                .flatMap(url -> UploadAddress.of(url).stream())
                .map(UploadAddress::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** As {@link #released(Collection, Collection, Use)}, for what shows one picture at most. */
    public void released(Optional<ImageUrl> before, Optional<ImageUrl> after, Use use) {
        released(before.stream().toList(), after.stream().toList(), use);
    }

    /** The address that is kept of what was shown before, and that of what is new, without its signature. */
    private ImageUrl stored(UserId actor, Map<MediaId, ImageUrl> known, ImageUrl url) {
        Optional<UploadAddress> upload = UploadAddress.of(url);
        if (upload.isEmpty()) {
            return url;
        }
        ImageUrl before = known.get(upload.get().id());
        if (before != null) {
            return before;
        }
        return files.find(upload.get().id())
                .filter(file -> mayShow(actor, file))
                .map(file -> upload.get().url())
                .orElseThrow(Pictures::notYours);
    }

    private static Rejected notYours() {
        return Rejected.invalid("imageUrl", "is no upload of yours");
    }

    private boolean mayShow(UserId actor, MediaFile file) {
        return file.owner().isEmpty()
                || file.isOf(actor)
                || couples.knownCoupleOf(actor)
                        .filter(couple -> file.isShownTo(couple.id()))
                        .isPresent();
    }
}
