package io.soullink.adapter.ws.fuzz;

import java.lang.management.ManagementFactory;

/** The heap of this JVM, servers and clients alike. */
public final class Heap {

    private static final long STILL = 32 << 10;
    private static final int MOST_COLLECTIONS = 10;

    /** What a young JVM takes and gives by itself in a short run: compiled code's constants, caches, pools. */
    private static final long OWN_AFFAIRS = 4 << 20;

    private Heap() {}

    /** The most that may be in use after something that leaves nothing behind: 5% more, and nothing else in a full run. */
    public static long flat(long before) {
        return before + before / 20 + (Dose.isFull() ? 0 : OWN_AFFAIRS);
    }

    /** Bytes that are in use when there is nothing more to collect. */
    public static long used() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (used - now < STILL) {
                return Math.min(used, now);
            }
            used = now;
        }
        return used;
    }
}
