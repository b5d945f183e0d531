package io.soullink.domain.media;

/** The markers of ITU-T T.81, table B.1, by their second byte; and which segments are needed to show a picture. */
final class JpegMarkers {
    static final int START = 0xD8;
    static final int END = 0xD9;
    static final int SCAN = 0xDA;

    /** Where a segment's own content begins, behind its marker and its length. */
    static final int PAYLOAD = 4;

    private JpegMarkers() {}

    /** Whether it stands among compressed pixels: a stuffed zero, or a restart. */
    static boolean isOfPixels(int code) {
        return code == 0 || code >= 0xD0 && code <= 0xD7;
    }

    /** Whether a length and content follow; a marker without is either known apart, or has no place in a picture. */
    static boolean hasSegment(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8
                || marker >= SCAN && marker <= 0xDD
                || marker >= 0xE0 && marker <= 0xEF
                || marker == 0xFE;
    }

    /** Whether the picture's size is in it; the three left out are tables. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Whether a frame has its pixels complete from the first scan on, rather than better with each one. */
    static boolean isSequential(int frame) {
        return frame == 0xC0 || frame == 0xC1;
    }

    /**
     * Whether a segment is needed: all that is the picture itself, and of what applications and people add, what shows
     * the colours right.
     */
    static boolean isKept(int marker, Bytes segment) {
        return switch (marker) {
            case 0xE0 -> segment.reads(PAYLOAD, "JFIF\0") || segment.reads(PAYLOAD, "JFXX\0");
            case 0xE2 -> segment.reads(PAYLOAD, "ICC_PROFILE\0");
            case 0xEE -> segment.reads(PAYLOAD, "Adobe");
            default -> marker < 0xE0;
        };
    }
}
