package io.soullink.app.port;

import io.soullink.domain.media.Content;
import io.soullink.domain.media.MediaType;
import java.util.Optional;

/** Makes small pictures of large ones. Thread-safe. */
public interface Thumbnails {
    /** Makes none. */
    Thumbnails NONE = (picture, type, width) -> Optional.empty();

    /**
     * A picture of {@code width} pixels or less, turned upright, and at most four times as high.
     *
     * @param picture read to its end at most, and not closed
     * @return a JPEG of a JPEG, a PNG of anything else; empty if the picture is no wider, or cannot be read here
     */
    Optional<byte[]> make(Content picture, MediaType type, int width);
}
