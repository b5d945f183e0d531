package io.soullink.bootstrap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs every server through the same {@link Course}, one after the other, and prints what came of it. Settings are system
 * properties: {@code bench.warmup} and {@code bench.window} in seconds, {@code bench.idle} in connections, {@code bench.only}
 * a part of the names of the servers to run, {@code bench.jvm} the options of their JVMs.
 */
public final class RelayBenchmark {
    private static final int MOST_IDLE = 10_000;
    /** Room for the messages that only Soul Link keeps, touched beforehand, so that no time goes into new pages of memory. */
    private static final String ROOMY = "-Xms4g -Xmx4g -Xmn1g -XX:+UseParallelGC -XX:+AlwaysPreTouch";

    private RelayBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Course course = new Course(
                Duration.ofSeconds(Integer.getInteger("bench.warmup", 10)),
                Duration.ofSeconds(Integer.getInteger("bench.window", 10)),
                Math.min(MOST_IDLE, Integer.getInteger("bench.idle", 2_000)),
                List.of(System.getProperty("bench.jvm", ROOMY).split(" ")));
        List<Result> results = new ArrayList<>();
        for (Contender contender : Contender.named(System.getProperty("bench.only", ""))) {
            System.out.printf(Locale.ROOT, "%s: load of the machine %.1f%n", contender.name(), loadOfTheMachine());
            results.add(course.run(contender));
        }
        new Report(course, results).print(System.out);
    }

    private static double loadOfTheMachine() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
