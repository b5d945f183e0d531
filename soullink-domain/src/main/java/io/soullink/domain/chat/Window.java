package io.soullink.domain.chat;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * Which part of a log a page shows: at most {@code limit} messages whose {@code seq} is above {@code after} and below
 * {@code before}. The newest of them, unless it reads forward: then the oldest, to read on from there.
 *
 * @param after 0 for no bound
 * @param before {@link Long#MAX_VALUE} for no bound
 * @param readsForward whether the page starts at {@code after} rather than ends at {@code before}
 */
public record Window(long after, long before, int limit, boolean readsForward) {
    /** Messages on a page that asks for no number. */
    public static final int DEFAULT_LIMIT = 100;

    /** Messages on a page, at most. */
    public static final int MAX_LIMIT = 500;

    /** @throws Rejected with {@link Reason#INVALID} if a bound is negative or the limit is not 1 to {@value #MAX_LIMIT} */
    public Window {
        if (after < 0) {
            throw Rejected.invalid("after", "must be 0 or more");
        }
        if (before < 0) {
            throw Rejected.invalid("before", "must be 0 or more");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Rejected.invalid("limit", "must be 1 to " + MAX_LIMIT);
        }
    }

    /** Reads forward where only {@code after} bounds it. */
    public Window(long after, long before, int limit) {
        this(after, before, limit, after > 0 && before == Long.MAX_VALUE);
    }

    /** The oldest messages above {@code after}, which 0 lets begin with the first. */
    public static Window from(long after, int limit) {
        return new Window(after, Long.MAX_VALUE, limit, true);
    }

    /** The newest messages. */
    public static Window newest(int limit) {
        return new Window(0, Long.MAX_VALUE, limit);
    }
}
