package io.soullink.adapter.mongo;

import io.soullink.adapter.mongo.ImportProtocol.Fate;
import io.soullink.adapter.mongo.ImportReport.Kind;
import io.soullink.app.media.MovedUploads;
import io.soullink.app.media.MovedUploads.Copy;
import io.soullink.app.media.MovedUploads.Moved;
import io.soullink.domain.media.Content;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the files over that addresses of the first backend lead to. Whatever is wrong with one is remarked, and its address
 * stays. Holds a few words for each file. One thread's.
 */
final class PictureImport {
    private static final String FINE = "";

    private final ImportProtocol protocol;
    private final Optional<OldUploads> from;
    private final Optional<MovedUploads> into;
    private final Set<Copy> counted = new HashSet<>();
    /** Why a file cannot be kept, by its name; {@link #FINE} for one that can. */
    private final Map<String, String> examined = new HashMap<>();

    /**
     * @param from where the files are; if it is not known, addresses are counted and stay
     * @param into what keeps them; in a dry run they are only read
     */
    PictureImport(ImportProtocol protocol, Optional<OldUploads> from, Optional<MovedUploads> into) {
        this.protocol = protocol;
        this.from = from;
        this.into = into;
    }

    /** The address to store in place of one that a thing shows, whose file is kept when this returns. */
    ImageUrl moved(ImageUrl url, Showing by) {
        Optional<OldUpload> upload = OldUpload.of(url);
        if (upload.isEmpty()) {
            return url;
        }
        return from.map(folder -> moved(folder, upload.get(), url, by)).orElseGet(() -> {
            protocol.count(Kind.UPLOADS, Fate.LEFT_OUT);
            return url;
        });
    }

    /** A thing that is there already does not show this address, or does so no more. */
    void passed(ImageUrl url, Showing by) {
        OldUpload.of(url).ifPresent(upload -> {
            if (from.isEmpty()) {
                protocol.count(Kind.UPLOADS, Fate.LEFT_OUT);
            } else if (isFirst(upload, by)) {
                protocol.count(Kind.UPLOADS, Fate.ALREADY_THERE);
            }
        });
    }

    /** A thing is not stored after all. */
    void released(ImageUrl url, Showing by) {
        into.ifPresent(uploads -> uploads.release(url, by.use()));
    }

    private ImageUrl moved(OldUploads folder, OldUpload upload, ImageUrl url, Showing by) {
        try {
            requireFine(upload);
            Moved moved = into.map(uploads -> move(folder, upload, by, uploads))
                    .orElseGet(() -> examine(folder, upload, url));
            if (isFirst(upload, by)) {
                protocol.count(Kind.UPLOADS, moved.added() ? Fate.IMPORTED : Fate.ALREADY_THERE);
            }
            return moved.url();
        } catch (Rejected | UnreadableUploadException unfit) {
            examined.put(upload.name(), unfit.getMessage());
            if (isFirst(upload, by)) {
                String where = by.where() + " upload \"" + upload.said() + "\"";
                protocol.leaveOut(Kind.UPLOADS, where, unfit.getMessage());
            }
            return url;
        }
    }

    private static Moved move(OldUploads folder, OldUpload upload, Showing by, MovedUploads uploads) {
        return uploads.move(upload.name(), by.use(), by.owner(), () -> folder.open(upload));
    }

    private Moved examine(OldUploads folder, OldUpload upload, ImageUrl url) {
        if (!examined.containsKey(upload.name())) {
            try (Content content = folder.open(upload)) {
                MovedUploads.examine(content);
            }
            examined.put(upload.name(), FINE);
        }
        return new Moved(url, true);
    }

    /** What was refused once is not read again. */
    private void requireFine(OldUpload upload) {
        String why = examined.getOrDefault(upload.name(), FINE);
        if (!why.equals(FINE)) {
            throw new UnreadableUploadException(why);
        }
    }

    private boolean isFirst(OldUpload upload, Showing by) {
        return counted.add(Copy.shownIn(by.use(), upload.name()));
    }
}
