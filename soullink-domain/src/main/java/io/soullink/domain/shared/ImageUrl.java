package io.soullink.domain.shared;

import java.util.Locale;

/**
 * Where a picture is: an absolute {@code http} or {@code https} address, or a path on this server that starts with one
 * {@code /}. At most {@value #MAX_LENGTH} characters, all of them visible ASCII or beyond; nothing is fetched from it.
 *
 * @param value the address as it was given
 */
public record ImageUrl(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 2_048;

    /** @throws Rejected with {@link Reason#INVALID} if it is no such address */
    public ImageUrl {
        if (value == null || value.isBlank()) {
            throw Rejected.invalid("imageUrl", "is missing");
        }
        if (value.length() > MAX_LENGTH) {
            throw Rejected.invalid("imageUrl", "must have at most " + MAX_LENGTH + " characters");
        }
        if (!hasAllowedStart(value) || value.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>')) {
            throw Rejected.invalid("imageUrl", "must be an http or https address or a path of this server");
        }
        Text.requireReadable("imageUrl", value);
    }

    private static boolean hasAllowedStart(String url) {
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("https://") || start.startsWith("http://");
        boolean here = start.startsWith("/") && !start.startsWith("//") && !start.startsWith("/\\");
        return web || here;
    }

    /** Hides the address: it may carry a signature. */
    @Override
    public String toString() {
        return "ImageUrl[hidden]";
    }
}
