package io.soullink.adapter.inmemory;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What changed in a room, by revision: one slot a revision, empty where a later one tells of the same thing. Not
 * thread-safe.
 *
 * <p>Reading costs what is found; superseded revisions are passed over 64 at a time.
 */
final class Revisions {
    /** The change of {@code revision} at {@code revision - 1}; null where superseded. */
    private final List<Change> changes = new ArrayList<>();
    /** By revision. The last revision is never superseded. */
    private final BitSet superseded = new BitSet();

    /** The latest revision; 0 before the first. */
    long last() {
        return changes.size();
    }

    /** The revision that the next change takes. */
    long next() {
        return last() + 1;
    }

    /** Notes the change that took {@link #next()}, of a thing that never changed before. */
    void add(Change change) {
        changes.add(change);
    }

    /** Notes the change that took {@link #next()}, of a thing whose last one took {@code earlier}; 0 for none. */
    void replace(long earlier, Change change) {
        if (earlier > 0) {
            changes.set((int) earlier - 1, null);
            superseded.set((int) earlier);
        }
        add(change);
    }

    /** As {@link io.soullink.domain.chat.Messages#changes} says. */
    Changes since(long after, int limit) {
        List<Change> found = new ArrayList<>();
        int revision = superseded.nextClearBit((int) Math.min(after, last()) + 1);
        while (revision <= last() && found.size() < limit) {
            found.add(changes.get(revision - 1));
            revision = superseded.nextClearBit(revision + 1);
        }
        long next = found.isEmpty() ? after : found.get(found.size() - 1).revision();
        return new Changes(found, next, revision <= last());
    }
}
