package io.soullink.app.media;

import io.soullink.domain.shared.ImageUrl;

/** How an address is written for those who see it. */
@FunctionalInterface
public interface Shown {
    /** The address with a signature if it is that of an upload, and as it is otherwise. */
    String of(ImageUrl url);
}
