package io.soullink.domain.shared;

/** Rules that texts share. Lengths count Unicode code points. */
public final class Text {
    private Text() {}

    /**
     * One line that people write: its ends stripped, without control characters.
     *
     * @return the stripped text
     * @throws Rejected with {@link Reason#INVALID} if it is null, shorter than {@code min}, longer than {@code max}, has
     *     nothing to see though {@code min} is not 0, or holds a control character or half of a surrogate pair
     */
    public static String line(String field, String raw, int min, int max) {
        String text = lines(field, raw, min, max);
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw Rejected.invalid(field, "must not hold control characters");
        }
        return text;
    }

    /** As {@link #line}, line breaks and tabs allowed; no other control character is. */
    public static String lines(String field, String raw, int min, int max) {
        if (raw == null) {
            throw Rejected.invalid(field, "is missing");
        }
        // A code point has at most two chars: what is longer than that needs no counting.
        if (raw.length() > 2 * (max + 32)) {
            throw tooLong(field, max);
        }
        String text = raw.strip();
        int length = text.codePointCount(0, text.length());
        if (length < min) {
            throw Rejected.invalid(field, min == 1 ? "must not be empty" : "must have at least " + min + " characters");
        }
        if (length > max) {
            throw tooLong(field, max);
        }
        requireReadable(field, text);
        if (min > 0 && text.codePoints().noneMatch(Text::isVisible)) {
            throw Rejected.invalid(field, "must have something to see");
        }
        return text;
    }

    /**
     * Refuses what cannot be stored or shown: control characters other than tab and line breaks, and unpaired
     * surrogates, which UTF-8 cannot express.
     *
     * @throws Rejected with {@link Reason#INVALID}
     */
    public static void requireReadable(String field, String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
            if (control || Character.getType(point) == Character.SURROGATE) {
                throw Rejected.invalid(field, "must not hold control characters or broken ones");
            }
            i += Character.charCount(point);
        }
    }

    /** Joiners, marks of direction and selectors of a variation show nothing by themselves. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.SPACE_SEPARATOR -> false;
            default -> !Character.isWhitespace(point);
        };
    }

    private static Rejected tooLong(String field, int max) {
        return Rejected.invalid(field, "must have at most " + max + " characters");
    }
}
