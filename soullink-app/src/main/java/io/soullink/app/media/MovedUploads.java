package io.soullink.app.media;

import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaId;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Uploads that another server kept, and that move here. Each is examined as if it were uploaded now; it counts for its owner's
 * quota, and is refused for none. Its id follows from its old name and whose copy it is, so that moving it again finds it, and
 * from a key, so that nobody can guess it. Thread-safe.
 */
public final class MovedUploads {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;
    private static final int ID_BYTES = 16;
    private static final int AT_ONCE = 8_192;

    private final MediaFiles files;
    private final SecretKeySpec key;
    private final InstantSource clock;

    /**
     * Moves uploads to {@code files}.
     *
     * @param key secret, and the same one each time
     * @throws IllegalArgumentException if the key has fewer than 16 bytes
     */
    public MovedUploads(MediaFiles files, byte[] key, InstantSource clock) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("key must have " + SHORTEST_KEY + " bytes or more");
        }
        this.files = Objects.requireNonNull(files, "files");
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Keeps a file that a thing is about to show, unless it is here: whole, or not at all. What a process that died left of
     * it is cleared away.
     *
     * @param name what the other server called it
     * @param owner whose it becomes if it is kept now
     * @param file opens it; not called if it is here. What that and reading throw passes through
     * @throws Rejected as {@link MediaService#upload} does, but for no quota
     * @throws StorageException if storage cannot keep it, or somebody else moves it at the same time
     */
    public Moved move(String name, Use use, Optional<UserId> owner, Supplier<Content> file) {
        MediaId id = idOf(Copy.shownIn(use, name));
        ImageUrl url = UploadAddress.of(id).url();
        if (files.attach(id, use)) {
            return new Moved(url, false);
        }
        files.remove(id);
        keep(id, owner, file);
        if (!files.attach(id, use)) {
            throw new StorageException("an upload went while it was moved", false, null);
        }
        return new Moved(url, true);
    }

    /** A thing does not show it after all. */
    public void release(ImageUrl url, Use use) {
        UploadAddress.of(url).ifPresent(upload -> files.detach(upload.id(), use, clock.instant()));
    }

    /**
     * Reads a file to its end, and keeps nothing.
     *
     * @throws Rejected if {@link #move} would
     */
    public static void examine(Content file) {
        Content content = Examined.of(file).content();
        byte[] some = new byte[AT_ONCE];
        int read = 0;
        while (read >= 0) {
            read = content.read(some, 0, some.length);
        }
    }

    private void keep(MediaId id, Optional<UserId> owner, Supplier<Content> file) {
        try (Content content = file.get()) {
            Examined examined = Examined.of(content);
            MediaFile.Upload upload = new MediaFile.Upload(
                    id, owner, examined.type(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            keep(upload, examined.content());
        }
    }

    private void keep(MediaFile.Upload upload, Content content) {
        try {
            files.keep(upload, content);
        } catch (IllegalArgumentException taken) {
            throw new StorageException("somebody else is moving the same upload", false, taken);
        }
    }

    private MediaId idOf(Copy copy) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal((copy.whose() + "\n" + copy.name()).getBytes(StandardCharsets.UTF_8));
            return new MediaId(HexFormat.of().formatHex(Arrays.copyOf(whole, ID_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
        }
    }

    /**
     * A file that was moved.
     *
     * @param url its address here, without signature
     * @param added whether it was not here before
     */
    public record Moved(ImageUrl url, boolean added) {}

    /**
     * One file is one copy for each couple whose things show it, one for each person whose picture it is, and one for the
     * catalogue: each goes with those whose it is.
     *
     * @param whose has no line break
     */
    public record Copy(String whose, String name) {
        /** The one that a thing shows. */
        public static Copy shownIn(Use use, String name) {
            String whose = use.couple()
                    .map(couple -> "couple " + couple)
                    .orElseGet(() -> use.kind() == Use.Kind.PROFILE ? "person " + use.thing() : "everybody");
            return new Copy(whose, name);
        }
    }
}
