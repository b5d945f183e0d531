package io.soullink.adapter.mongo;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What something costs.
 *
 * @param millis in the median
 * @param processor microseconds of this process on average, those of a server in it included
 */
record Cost(double millis, double processor) {
    static final int SAMPLES = 2_000;

    static Cost of(Callable<?> action) throws Exception {
        long[] nanos = new long[SAMPLES];
        long used = processorNanos();
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            action.call();
            nanos[i] = System.nanoTime() - start;
        }
        double processor = (processorNanos() - used) / 1e3 / SAMPLES;
        Arrays.sort(nanos);
        return new Cost(nanos[SAMPLES / 2] / 1e6, processor);
    }

    static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    static void print(String pattern, Object... figures) {
        System.out.println(String.format(Locale.ROOT, pattern, figures));
    }
}
