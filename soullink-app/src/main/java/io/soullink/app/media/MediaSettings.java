package io.soullink.app.media;

/**
 * How much may be uploaded.
 *
 * @param quota bytes of all uploads of one user, at most
 */
public record MediaSettings(long quota) {
    /** A gibibyte for each. */
    public static final MediaSettings DEFAULT = new MediaSettings(1L << 30);

    /** @throws IllegalArgumentException if {@code quota} is not positive */
    public MediaSettings {
        if (quota < 1) {
            throw new IllegalArgumentException("quota must be positive");
        }
    }
}
