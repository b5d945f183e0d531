package io.soullink.adapter.mongo;

import java.util.List;
import java.util.Map;

/**
 * What an import found, and what it made of it.
 *
 * @param counts by kind; what was not found at all may be missing
 * @param remarks what was left out or mended and why, by collection and id, without any content but the names of files: the
 *     first
 *     {@value #MOST_REMARKS}
 */
public record ImportReport(Map<Kind, Count> counts, List<String> remarks) {
    /** Remarks that are kept. */
    public static final int MOST_REMARKS = 1_000;

    public ImportReport {
        counts = Map.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    /** What is imported. */
    public enum Kind {
        USERS,
        COUPLES,
        MESSAGES,
        MILESTONES,
        EVENTS,
        PLACES,
        PRODUCTS,
        /**
         * Files that addresses lead to, one for each couple or person whose they are, and one for the catalogue; or, where it is
         * not known where the files are, those addresses, which are left out.
         */
        UPLOADS
    }

    /** What became of one kind of thing. */
    public Count of(Kind kind) {
        return counts.getOrDefault(kind, Count.NONE);
    }

    /**
     * Of one kind of thing.
     *
     * @param found in the old database
     * @param imported now, or what would be in a dry run
     * @param alreadyThere from an import before
     * @param leftOut since it could not be read, or contradicts what is there
     */
    public record Count(long found, long imported, long alreadyThere, long leftOut) {
        static final Count NONE = new Count(0, 0, 0, 0);
    }
}
