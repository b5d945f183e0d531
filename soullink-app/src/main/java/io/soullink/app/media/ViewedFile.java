package io.soullink.app.media;

import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaFile;
import io.soullink.domain.media.MediaFiles;
import io.soullink.domain.media.MediaType;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;

/** A file in the hands of somebody who may see it. */
public final class ViewedFile {
    private final MediaFile file;
    private final MediaFiles files;
    private final SmallPictures smallPictures;

    ViewedFile(MediaFile file, MediaFiles files, SmallPictures smallPictures) {
        this.file = file;
        this.files = files;
        this.smallPictures = smallPictures;
    }

    public MediaFile file() {
        return file;
    }

    /**
     * Its bytes from one on, for the caller to close.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if it has gone meanwhile
     */
    public Content from(long first) {
        return files.open(file.id(), first).orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such upload"));
    }

    /**
     * A small picture of it: made once, and kept.
     *
     * @param width pixels: one of {@link SmallPictures#WIDTHS}
     * @return empty if the file is its own small picture: it is no wider, has fewer bytes, or is none of which one can be made
     * @throws Rejected with {@link Reason#INVALID} for another width, {@link Reason#TOO_MANY_ATTEMPTS} if too many are being made
     */
    public Optional<byte[]> small(int width) {
        return smallPictures.of(file, width);
    }

    /** What a small picture of it is. */
    public MediaType smallType() {
        return file.type() == MediaType.JPEG ? MediaType.JPEG : MediaType.PNG;
    }
}
