package io.soullink.app.media;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.port.Thumbnails;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Uploads. Thread-safe. */
public final class MediaService {
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMinutes(1);
    private static final int COLLECTED_AT_ONCE = 100;

    private final MediaFiles files;
    private final Couples couples;
    private final MediaLinks links;
    private final MediaSettings settings;
    private final Environment environment;
    private final UploadsUnderWay underWay = new UploadsUnderWay();
    private final SmallPictures smallPictures;
    private Instant nextCollection = Instant.MIN;

    /** Serves the uploads in {@code kept}. */
    public MediaService(
            Kept kept, MediaLinks links, Thumbnails thumbnails, MediaSettings settings, Environment environment) {
        this.files = kept.files();
        this.couples = kept.couples();
        this.links = links;
        this.settings = settings;
        this.environment = environment;
        this.smallPictures = new SmallPictures(files, thumbnails);
    }

    /** What uploads need kept. */
    public record Kept(MediaFiles files, Couples couples) {}

    /**
     * Takes a file in: whole, or not at all. It is its owner's alone until something shows it, and goes after a day if
     * nothing does. A picture or a film loses what it tells beside what it shows, and what stands behind its end; its size is
     * that of what is left.
     *
     * @param content what is uploaded, read once, to its end if it is kept, and not closed; what it throws passes through
     * @throws Rejected with {@link Reason#UNSUPPORTED_TYPE}, {@link Reason#TOO_LARGE}, {@link Reason#QUOTA_EXCEEDED}, {@link
     *     Reason#INVALID} if it is empty, broken or has too many pixels, {@link Reason#TOO_MANY_ATTEMPTS} if too many are on
     *     their way
     */
    public Uploaded upload(Actor actor, Content content) {
        return upload(Optional.of(actor.user()), content);
    }

    /**
     * As {@link #upload(Actor, Content)}, from nobody known: only for a server whose owner chose to run it without sign-in.
     * Whoever knows the file's id may show it.
     */
    public Uploaded openUpload(Content content) {
        return upload(Optional.empty(), content);
    }

    /**
     * A file that the actor may see: their own, or what something shows that they see.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} otherwise, as if there were none
     */
    public ViewedFile view(Actor actor, MediaId id) {
        return viewed(files.find(id).filter(file -> maySee(actor.user(), file)));
    }

    /** As {@link #view}, for whoever knows the id: only for a server whose owner chose to run it without sign-in. */
    public ViewedFile openView(MediaId id) {
        return viewed(files.find(id));
    }

    /**
     * A file that somebody sees by an address that the server wrote.
     *
     * @throws Rejected with {@link Reason#UNAUTHENTICATED} unless the address is good, whether or not there is the file;
     *     {@link Reason#NOT_FOUND} if there is not
     */
    public ViewedFile viewByLink(MediaId id, MediaLinks.Link link) {
        boolean good = links.knows(id, link)
                && link.couple()
                        .map(couple -> couples.liveCouple(couple).isPresent())
                        .orElse(true);
        if (!good) {
            throw new Rejected(Reason.UNAUTHENTICATED, "this address is good no more");
        }
        return viewed(files.find(id));
    }

    /** Where a file is, without a signature. */
    public static ImageUrl addressOf(MediaFile file) {
        return UploadAddress.of(file.id()).url();
    }

    /** How addresses of uploads are written. */
    public MediaLinks links() {
        return links;
    }

    /** Removes what nobody uses. To be called about once a second. */
    public synchronized void tick() {
        Instant now = environment.now();
        if (!now.isBefore(nextCollection)) {
            nextCollection = now.plus(BETWEEN_COLLECTIONS);
            if (files.collect(now, COLLECTED_AT_ONCE) == COLLECTED_AT_ONCE) {
                nextCollection = now; // There are more, and they could come faster than they go.
            }
        }
    }

    private Uploaded upload(Optional<UserId> owner, Content content) {
        return underWay.alongside(owner, () -> {
            owner.ifPresent(user -> requireRoom(user, 1));
            Examined examined = Examined.of(content);
            MediaId id = MediaId.draw(environment.random());
            MediaFile file = files.keep(
                    new MediaFile.Upload(id, owner, examined.type(), environment.now()),
                    new ToItsEnd(examined.content(), content));
            requireRoomOrRemove(file);
            String url = links.toAnyone().of(addressOf(file));
            return new Uploaded(file, url);
        });
    }

    /** Several at once may each have found room. */
    private void requireRoomOrRemove(MediaFile file) {
        try {
            file.owner().ifPresent(user -> requireRoom(user, 0));
        } catch (Rejected full) {
            files.remove(file.id());
            throw full;
        }
    }

    private void requireRoom(UserId owner, long more) {
        if (files.bytesOf(owner) + more > settings.quota()) {
            throw new Rejected(Reason.QUOTA_EXCEEDED, "your uploads have at most " + settings.quota() + " bytes");
        }
    }

    private boolean maySee(UserId user, MediaFile file) {
        if (file.isOf(user) || file.isShownIn(Use.Kind.CATALOGUE) || isPictureOf(user, file)) {
            return true;
        }
        return couples.knownCoupleOf(user)
                .filter(couple -> file.isShownTo(couple.id()) || isPictureOf(couple.partnerOf(user), file))
                .isPresent();
    }

    private static boolean isPictureOf(UserId user, MediaFile file) {
        return file.uses().contains(Use.in(Use.Kind.PROFILE, user));
    }

    private ViewedFile viewed(Optional<MediaFile> file) {
        return file.map(known -> new ViewedFile(known, files, smallPictures))
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such upload"));
    }
}
