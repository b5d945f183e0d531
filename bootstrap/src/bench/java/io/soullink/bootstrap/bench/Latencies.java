package io.soullink.bootstrap.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long messages took, counted by the microsecond, up to two seconds. */
final class Latencies {
    private final int[] counts = new int[2_000_000];
    private long total;

    void add(long nanos) {
        long micros = TimeUnit.NANOSECONDS.toMicros(nanos);
        counts[(int) Math.min(micros, counts.length - 1)]++;
        total++;
    }

    void clear() {
        Arrays.fill(counts, 0);
        total = 0;
    }

    /** Microseconds that this share of the messages took at most. */
    long percentile(double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        int micros = -1;
        while (seen < wanted) {
            micros++;
            seen += counts[micros];
        }
        return micros;
    }
}
