package io.soullink.adapter.mongo;

import java.util.List;

/**
 * What an import found, and what it made of it.
 *
 * @param remarks what was left out or mended and why, by collection and id, without any content: the first
 *     {@value #MOST_REMARKS}
 */
public record ImportReport(
        Count users, Count couples, Count messages, Count places, Count products, List<String> remarks) {
    /** Remarks that are kept. */
    public static final int MOST_REMARKS = 1_000;

    public ImportReport {
        remarks = List.copyOf(remarks);
    }

    /**
     * Of one kind of thing.
     *
     * @param found in the old database
     * @param imported now, or what would be in a dry run
     * @param alreadyThere from an import before
     * @param leftOut since it could not be read, or contradicts what is there
     */
    public record Count(long found, long imported, long alreadyThere, long leftOut) {}
}
