package io.soullink.domain.media;

import java.util.OptionalInt;

/** How the camera was held, which an Exif segment tells among much else (CIPA DC-008, section 4.6.5). */
final class ExifOrientation {
    private static final int PAYLOAD = 4;
    private static final String EXIF = "Exif\0\0";
    private static final int TIFF = PAYLOAD + 6;
    private static final int ENTRY = 12;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final String SEGMENT_BEFORE_VALUE =
            "\u00FF\u00E1\0\042" + EXIF + "MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0";
    private static final int SEGMENT = 36;

    private ExifOrientation() {}

    /**
     * The orientation that a segment tells.
     *
     * @param segment whole, from its marker on
     * @return 1 to 8; empty if it tells none, or is no Exif
     */
    static OptionalInt in(Bytes segment) {
        if (!segment.reads(PAYLOAD, EXIF)) {
            return OptionalInt.empty();
        }
        boolean little = segment.reads(TIFF, "II*\0");
        if (!little && !segment.reads(TIFF, "MM\0*") || !segment.has(TIFF, 8)) {
            return OptionalInt.empty();
        }
        long directory = TIFF + (little ? segment.u32LittleEndian(TIFF + 4) : segment.u32(TIFF + 4));
        if (directory > segment.length() || !segment.has((int) directory, 2)) {
            return OptionalInt.empty();
        }
        return in(segment, (int) directory, little);
    }

    private static OptionalInt in(Bytes segment, int directory, boolean little) {
        int entries = u16(segment, directory, little);
        int at = directory + 2;
        for (int i = 0; i < entries && segment.has(at, ENTRY); i++, at += ENTRY) {
            if (u16(segment, at, little) == TAG && u16(segment, at + 2, little) == SHORT) {
                int orientation = u16(segment, at + 8, little);
                return orientation >= 1 && orientation <= 8 ? OptionalInt.of(orientation) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static int u16(Bytes bytes, int at, boolean little) {
        return little ? bytes.u16LittleEndian(at) : bytes.u16(at);
    }

    /**
     * Writes an Exif segment that tells the orientation and nothing else.
     *
     * @return its length
     */
    static int write(int orientation, byte[] into) {
        for (int i = 0; i < SEGMENT; i++) {
            into[i] = i < SEGMENT_BEFORE_VALUE.length() ? (byte) SEGMENT_BEFORE_VALUE.charAt(i) : 0;
        }
        into[SEGMENT_BEFORE_VALUE.length()] = (byte) orientation;
        return SEGMENT;
    }
}
