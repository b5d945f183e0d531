package io.soullink.adapter.inmemory;

import java.security.SecureRandom;
import java.util.function.IntPredicate;

/**
 * Finds the {@code seq} of a message by a text that it has. Keeps no text, only its hash, so who asks compares. Not
 * thread-safe.
 *
 * <p>Open addressing in one array, at most half full. The hash has a secret, so that nobody can make texts that collide.
 */
final class SeqIndex {
    private static final long SECRET = new SecureRandom().nextLong() | 1;
    private static final int FEWEST = 8;

    /** The hash in the upper half, the {@code seq} in the lower; 0 where nothing is. */
    private long[] slots = new long[FEWEST];

    private int size;

    /** The {@code seq} of the message with this text that is the right one, or 0. */
    int find(String text, IntPredicate isRight) {
        int hash = hash(text);
        for (int slot = home(hash); slots[slot] != 0; slot = next(slot)) {
            int seq = (int) slots[slot];
            if ((int) (slots[slot] >>> Integer.SIZE) == hash && isRight.test(seq)) {
                return seq;
            }
        }
        return 0;
    }

    /** Adds a message; one that is there already is there twice then. */
    void add(String text, int seq) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        put((long) hash(text) << Integer.SIZE | seq);
        size++;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long entry : before) {
            if (entry != 0) {
                put(entry);
            }
        }
    }

    private void put(long entry) {
        int slot = home((int) (entry >>> Integer.SIZE));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = entry;
    }

    private int home(int hash) {
        return hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private static int hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash + text.charAt(i)) * SECRET;
        }
        return (int) (hash >>> Integer.SIZE);
    }
}
