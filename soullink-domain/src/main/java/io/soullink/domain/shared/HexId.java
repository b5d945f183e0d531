package io.soullink.domain.shared;

/**
 * The form that all ids share: 24 lower-case hexadecimal digits in the layout of a MongoDB ObjectId, whose first eight
 * are seconds since 1970, so that ids sort by the time of their making.
 */
public final class HexId {
    /** Digits in an id. */
    public static final int LENGTH = 24;

    private HexId() {}

    /** Whether {@code text} has the form of an id; false for null. */
    public static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns {@code text} if it has the form of an id.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static String require(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("id must be 24 lower-case hexadecimal digits");
        }
        return text;
    }
}
