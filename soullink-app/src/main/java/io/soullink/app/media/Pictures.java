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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @param before what it showed until now: that is not asked about again
     * @return the addresses as they are to be stored
     * @throws Rejected with {@link Reason#INVALID} if the actor may not show one of them, or there is no such upload
     */
    public List<ImageUrl> taken(UserId actor, Collection<ImageUrl> before, Collection<ImageUrl> after, Use use) {
        return after.stream()
                .map(url -> before.contains(url) ? url : taken(actor, url, use))
                .toList();
    }

    /** As {@link #taken(UserId, Collection, Collection, Use)}, for what shows one picture at most. */
    public Optional<ImageUrl> taken(UserId actor, Optional<ImageUrl> before, Optional<ImageUrl> after, Use use) {
        return after.map(url -> before.filter(url::equals).orElseGet(() -> taken(actor, url, use)));
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

    private ImageUrl taken(UserId actor, ImageUrl url, Use use) {
        Optional<UploadAddress> upload = UploadAddress.of(url);
        if (upload.isEmpty()) {
            return url;
        }
        boolean taken = files.find(upload.get().id())
                        .filter(file -> mayShow(actor, file))
                        .isPresent()
                && files.attach(upload.get().id(), use);
        if (!taken) {
            throw Rejected.invalid("imageUrl", "is no upload of yours");
        }
        return upload.get().url();
    }

    private boolean mayShow(UserId actor, MediaFile file) {
        return file.owner().isEmpty()
                || file.isOf(actor)
                || couples.knownCoupleOf(actor)
                        .filter(couple -> file.isShownTo(couple.id()))
                        .isPresent();
    }
}
