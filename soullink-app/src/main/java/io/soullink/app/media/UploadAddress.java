package io.soullink.app.media;

import io.soullink.domain.media.MediaId;
import io.soullink.domain.shared.ImageUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an upload: {@code /uploads/} and its id, with or without the server before it.
 *
 * @param bare the address without signature, as it is stored
 */
record UploadAddress(String bare, MediaId id) {
    private static final Pattern FORM =
            Pattern.compile("((?:https?://[^/?#]+)?/uploads/([0-9a-f]{32}))(?:\\?[^#]*)?(?:#.*)?");

    /** Empty for pictures that are elsewhere. */
    static Optional<UploadAddress> of(ImageUrl url) {
        Matcher parts = FORM.matcher(url.value());
        return parts.matches()
                ? Optional.of(new UploadAddress(parts.group(1), new MediaId(parts.group(2))))
                : Optional.empty();
    }

    /** The address that a server gives a file. */
    static UploadAddress of(MediaId id) {
        return new UploadAddress("/uploads/" + id, id);
    }

    ImageUrl url() {
        return new ImageUrl(bare);
    }
}
