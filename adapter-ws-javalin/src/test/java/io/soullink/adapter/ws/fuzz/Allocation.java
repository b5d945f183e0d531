package io.soullink.adapter.ws.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that a decoder takes from the heap: what it costs is counted, not timed. */
public final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** A parser with its buffers, an exception with its trace. */
    private static final long BASE = 1 << 20;
    /** A field of a few characters becomes a map entry, its key and a box. */
    private static final long PER_BYTE = 200;

    private Allocation() {}

    /** Runs a task; fails when it takes more than an input of that length may cost. */
    public static void requireLinear(int inputLength, Runnable task) {
        long bound = BASE + PER_BYTE * inputLength;
        // The first time it may be classes that are loaded.
        if (by(task) > bound && by(task) > bound) {
            throw new AssertionError("an input of " + inputLength + " bytes took more than " + bound);
        }
    }

    private static long by(Runnable task) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        task.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
