package io.soullink.domain.chat;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * Which part of a log a page shows: at most {@code limit} messages whose {@code seq} is above {@code after} and below
 * {@code before}. The newest of them, unless only {@code after} bounds it: then the oldest, to read on from there.
 *
 * @param after 0 for no bound
 * @param before {@link Long#MAX_VALUE} for no bound
 */
public record Window(long after, long before, int limit) {
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

    /** The newest messages. */
    public static Window newest(int limit) {
        return new Window(0, Long.MAX_VALUE, limit);
    }

    /** Whether the page starts at {@code after} rather than ends at {@code before}. */
    public boolean readsForward() {
        return after > 0 && before == Long.MAX_VALUE;
    }
}
