package io.soullink.domain.media;

import io.soullink.domain.shared.Rejected;
import java.util.Optional;

/**
 * How large a picture is, in pixels, as it says itself. A small file may hold a picture that no device has the memory
 * for, so this is asked before anybody decodes it.
 */
public record PictureSize(int width, int height) {
    /** More than any phone takes, and 200 MB once it is decoded. */
    public static final long MAX_PIXELS = 50_000_000L;

    private static final int WEBP_SIDE = 0x3FFF;

    /**
     * A size that can be shown.
     *
     * @throws Rejected if a side is not positive, or there are more than {@link #MAX_PIXELS}
     */
    public PictureSize {
        if (width <= 0 || height <= 0) {
            throw Rejected.invalid("file", "is a picture without a size");
        }
        if ((long) width * height > MAX_PIXELS) {
            throw Rejected.invalid("file", "must have at most " + MAX_PIXELS / 1_000_000 + " million pixels");
        }
    }

    /**
     * Reads the size out of the beginning of a PNG, a GIF or a WebP. A JPEG has it somewhere in its middle, and tells
     * it to {@link CleanJpeg}.
     *
     * @param head begins with the first bytes of the file
     * @param length how many bytes of {@code head} are the file's
     * @return empty if it is not there, or for another type
     * @throws Rejected if the picture is too large, or has no size
     */
    public static Optional<PictureSize> of(MediaType type, byte[] head, int length) {
        Bytes bytes = new Bytes(head, length);
        return switch (type) {
            case PNG -> png(bytes);
            case GIF -> gif(bytes);
            case WEBP -> webp(bytes);
            case JPEG, PDF, DOCX, MP4 -> Optional.empty();
        };
    }

    /** PNG, section 11.2.2: IHDR. */
    private static Optional<PictureSize> png(Bytes bytes) {
        if (!bytes.reads(12, "IHDR") || !bytes.has(16, 8)) {
            return Optional.empty();
        }
        return Optional.of(new PictureSize(side(bytes.u32(16)), side(bytes.u32(20))));
    }

    /** A side of more than 31 bits is too long even if the other one is a single pixel. */
    private static int side(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE);
    }

    /** GIF89a, section 18: the logical screen. */
    private static Optional<PictureSize> gif(Bytes bytes) {
        if (!bytes.reads(0, "GIF8") || !bytes.has(6, 4)) {
            return Optional.empty();
        }
        return Optional.of(new PictureSize(bytes.u16LittleEndian(6), bytes.u16LittleEndian(8)));
    }

    /** RFC 9649, section 2; the size stands elsewhere for each kind of first chunk. */
    private static Optional<PictureSize> webp(Bytes bytes) {
        if (!bytes.reads(8, "WEBP")) {
            return Optional.empty();
        }
        if (bytes.reads(12, "VP8 ") && bytes.reads(23, "\u009D\1\u002A") && bytes.has(26, 4)) {
            return Optional.of(
                    new PictureSize(bytes.u16LittleEndian(26) & WEBP_SIDE, bytes.u16LittleEndian(28) & WEBP_SIDE));
        }
        if (bytes.reads(12, "VP8L") && bytes.reads(20, "\u002F") && bytes.has(21, 4)) {
            int sides = (int) bytes.u32LittleEndian(21);
            return Optional.of(new PictureSize((sides & WEBP_SIDE) + 1, (sides >>> 14 & WEBP_SIDE) + 1));
        }
        if (bytes.reads(12, "VP8X") && bytes.has(24, 6)) {
            return Optional.of(new PictureSize(bytes.u24LittleEndian(24) + 1, bytes.u24LittleEndian(27) + 1));
        }
        return Optional.empty();
    }
}
