package io.soullink.app.media;

import io.soullink.domain.media.MediaFile;

/**
 * What came of an upload.
 *
 * @param url where who uploaded it sees it
 */
public record Uploaded(MediaFile file, String url) {}
