package io.soullink.domain.media;

/** Parts of JPEG files, written as Latin-1. */
final class JpegParts {
    static final String START = "\u00FF\u00D8";
    static final String END = "\u00FF\u00D9";
    static final String JFIF = segment(0xE0, "JFIF\0\1\2\0\0\1\0\1\0\0");
    static final String DQT = segment(0xDB, "\0" + "q".repeat(64));
    static final String DHT = segment(0xC4, "\0" + "h".repeat(20));
    static final String FRAME = segment(0xC0, "\b\0\1\0\1\1\1\u0011\0");
    static final String SCAN = segment(0xDA, "\1\1\0\0\u003F\0");
    static final String PIXELS = "pixels\u00FF\0more\u00FF\u00D3pixels";

    private JpegParts() {}

    static String segment(int marker, String payload) {
        return "\u00FF" + (char) marker + bigEndian(payload.length() + 2, 2) + payload;
    }

    /** As cameras write it: the maker, the orientation, and a directory of where it was. */
    static String exif(boolean little, int orientation) {
        String header = little ? "II*\0" : "MM\0*";
        int gps = 8 + 2 + 3 * 12 + 4;
        int maker = gps + 2 + 2 * 12 + 4;
        int latitude = maker + 10;
        String first = number(3, 2, little)
                + entry(0x010F, 2, 10, number(maker, 4, little), little)
                + entry(0x0112, 3, 1, number(orientation, 2, little) + "\0\0", little)
                + entry(0x8825, 4, 1, number(gps, 4, little), little)
                + "\0\0\0\0";
        String where = number(2, 2, little)
                + entry(1, 2, 2, "N\0\0\0", little)
                + entry(2, 5, 3, number(latitude, 4, little), little)
                + "\0\0\0\0";
        String degrees = number(52, 4, little) + number(1, 4, little);
        return segment(
                0xE1, "Exif\0\0" + header + number(8, 4, little) + first + where + "SecretCam\0" + degrees.repeat(3));
    }

    /** The orientation alone. */
    static String minimalExif(int orientation) {
        return "\u00FF\u00E1\0\042Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0" + (char) orientation
                + "\0\0\0\0\0\0";
    }

    private static String entry(int tag, int type, int count, String value, boolean little) {
        return number(tag, 2, little) + number(type, 2, little) + number(count, 4, little) + value;
    }

    static String number(int value, int bytes, boolean little) {
        String big = bigEndian(value, bytes);
        return little ? new StringBuilder(big).reverse().toString() : big;
    }

    static String bigEndian(int value, int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = bytes - 1; i >= 0; i--) {
            text.append((char) (value >>> 8 * i & 0xFF));
        }
        return text.toString();
    }
}
