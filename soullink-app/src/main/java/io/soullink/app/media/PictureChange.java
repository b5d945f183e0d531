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

/** One change of a thing that shows pictures. One thread. */
public final class PictureChange {
    private final MediaFiles files;
    private final Couples couples;
    private final InstantSource clock;
    private final Use use;
    /** What the thing shows now and did not before, or the other way round, in any attempt. */
    private final Set<MediaId> touched = new HashSet<>();

    PictureChange(MediaFiles files, Couples couples, InstantSource clock, Use use) {
        this.files = files;
        this.couples = couples;
        this.clock = clock;
        this.use = use;
    }

    /**
     * Takes the pictures that the thing shows from now on. May be called again when the change is tried again.
     *
     * @param before what it showed until now: that is not asked about again, and stays as it is addressed
     * @return the addresses as they are to be stored
     * @throws Rejected with {@link Reason#INVALID} if the actor may not show one of them, there is no such upload, or it is
     *     shown by {@link MediaFile#MOST_USES} things already
     */
    public List<ImageUrl> taken(UserId actor, Collection<ImageUrl> before, Collection<ImageUrl> after) {
        Map<MediaId, ImageUrl> known = new HashMap<>();
        before.forEach(url -> UploadAddress.of(url).ifPresent(upload -> known.put(upload.id(), url)));
        List<ImageUrl> stored =
                after.stream().map(url -> stored(actor, known, url)).toList();
        Set<MediaId> gone = new HashSet<>(known.keySet());
        gone.removeAll(ids(stored));
        touched.addAll(gone);
        Set<MediaId> come = ids(stored);
        come.removeAll(known.keySet());
        come.forEach(this::take);
        return stored;
    }

    /** As {@link #taken(UserId, Collection, Collection)}, for what shows one picture at most. */
    public Optional<ImageUrl> taken(UserId actor, Optional<ImageUrl> before, Optional<ImageUrl> after) {
        return taken(actor, before.stream().toList(), after.stream().toList()).stream()
                .findFirst();
    }

    /** Until it is as the thing is: who changes the thing after it was asked here settles that later, as this one did. */
    void settle(Supplier<? extends Collection<ImageUrl>> shown) {
        if (touched.isEmpty()) {
            return;
        }
        Set<MediaId> now = ids(shown.get());
        Set<MediaId> settled;
        do {
            settled = now;
            for (MediaId id : touched) {
                settle(id, settled.contains(id));
            }
            now = ids(shown.get());
        } while (!now.equals(settled));
    }

    private void settle(MediaId id, boolean shown) {
        if (shown) {
            files.attach(id, use);
        } else {
            files.detach(id, use, clock.instant());
        }
    }

    private void take(MediaId id) {
        touched.add(id);
        if (!files.attach(id, use)) {
            throw notYours();
        }
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
        MediaFile file = files.find(upload.get().id())
                .filter(found -> mayShow(actor, found))
                .orElseThrow(PictureChange::notYours);
        if (!file.hasRoomForUse()) {
            throw Rejected.invalid("imageUrl", "is shown too often: upload it again");
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

    /** However they are addressed. */
    private static Set<MediaId> ids(Collection<ImageUrl> urls) {
        return urls.stream()
                .flatMap(url -> UploadAddress.of(url).stream())
                .map(UploadAddress::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Rejected notYours() {
        return Rejected.invalid("imageUrl", "is no upload of yours");
    }
}
