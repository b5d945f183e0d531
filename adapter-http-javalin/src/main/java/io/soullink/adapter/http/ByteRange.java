package io.soullink.adapter.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14), both ends included.
 *
 * @param first of 0 or more
 * @param last below the size; below {@code first} for a part that the file does not have
 */
record ByteRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /** All of a file. */
    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** What a header asks for; empty if it asks for several parts or in another form: then it gets all. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher parts = FORM.matcher(header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String first = parts.group(1);
        String last = parts.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        boolean backwards = !last.isEmpty() && Long.parseLong(last) < from;
        return backwards ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    private static ByteRange end(long count, long size) {
        return new ByteRange(Math.max(0, size - count), count == 0 ? -1 : size - 1);
    }

    boolean isThere() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }
}
