package io.soullink.bootstrap.metrics;

/** Upper bounds of histograms, in seconds. */
final class Buckets {
    /** For what waits for a network or a disk. */
    static final double[] WAITING = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

    /** For what happens in memory. */
    static final double[] IN_MEMORY = {
        0.000005, 0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.005, 0.025, 0.1, 0.5
    };

    /** From memory to the longest wait for storage. */
    static final double[] STORING = {0.00001, 0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5};

    private static final double NANOS = 1e9;

    private Buckets() {}

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }
}
