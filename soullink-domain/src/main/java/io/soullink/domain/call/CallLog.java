package io.soullink.domain.call;

import java.util.List;

/**
 * A part of a couple's call log.
 *
 * @param calls newest first
 * @param olderExist whether the couple has calls before the last of these
 */
public record CallLog(List<Ended> calls, boolean olderExist) {
    /** Calls on a page that asks for no number. */
    public static final int DEFAULT_LIMIT = 50;

    /** Calls on a page, at most. */
    public static final int MAX_LIMIT = 200;

    public CallLog {
        calls = List.copyOf(calls);
    }
}
