package io.soullink.adapter.inmemory;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What changed in a room, by revision: the number of the thing that changed, or nothing where a later revision tells of the
 * same thing. Not thread-safe.
 *
 * <p>Reading costs what is found; superseded revisions are passed over 64 at a time.
 */
final class Revisions {
    /** The thing that took {@code revision} at {@code revision - 1}. */
    private int[] things = new int[4];

    private int last;
    /** By revision. The last revision is never superseded. */
    private final BitSet superseded = new BitSet();

    /** The latest revision; 0 before the first. */
    long last() {
        return last;
    }

    /** The revision that the next change takes. */
    long next() {
        return last + 1L;
    }

    /** Notes that a thing took {@link #next()} that never changed before. */
    void add(int thing) {
        if (last == things.length) {
            things = Arrays.copyOf(things, 2 * last);
        }
        things[last++] = thing;
    }

    /** Notes that a thing took {@link #next()} whose last change took {@code earlier}; 0 for none. */
    void replace(long earlier, int thing) {
        superseded.set((int) earlier, earlier > 0);
        add(thing);
    }

    /**
     * As {@link io.soullink.domain.chat.Messages#changes} says.
     *
     * @param latest the thing of a number, as it is now
     */
    Changes since(long after, int limit, IntFunction<Change> latest) {
        List<Change> found = new ArrayList<>();
        int revision = superseded.nextClearBit((int) Math.min(after, last) + 1);
        while (revision <= last && found.size() < limit) {
            found.add(latest.apply(things[revision - 1]));
            revision = superseded.nextClearBit(revision + 1);
        }
        long next = found.isEmpty() ? after : found.get(found.size() - 1).revision();
        return new Changes(found, next, revision <= last);
    }
}
