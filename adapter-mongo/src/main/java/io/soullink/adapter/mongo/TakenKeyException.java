package io.soullink.adapter.mongo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unique index refused a write (E11000), and nothing was stored by it. Carries the name of the index and not the server's
 * message, which quotes the value that was taken.
 */
final class TakenKeyException extends RuntimeException {
    /** The server's error code. */
    static final int CODE = 11_000;

    private static final long serialVersionUID = 1L;

    /** Up to version 4.0 servers write {@code database.collection.$name}, later ones the name alone. */
    private static final Pattern INDEX = Pattern.compile("index: (?:\\S+\\.\\$)?(\\S+)");

    private final String index;

    private TakenKeyException(String index) {
        super("key of index " + index + " is taken", null, false, false);
        this.index = index;
    }

    /** Reads the name of the index out of the server's message. */
    static TakenKeyException of(String serverMessage) {
        Matcher matcher = INDEX.matcher(serverMessage);
        return new TakenKeyException(matcher.find() ? matcher.group(1) : "unknown");
    }

    String index() {
        return index;
    }
}
