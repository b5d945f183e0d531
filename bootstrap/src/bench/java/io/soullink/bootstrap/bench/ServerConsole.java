package io.soullink.bootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * How a server's process talks to the benchmark: it says its port, answers each line by the heap in use after a garbage
 * collection, and ends with its input, so that it never outlives the benchmark.
 */
final class ServerConsole {
    private static final int COLLECTIONS = 4;
    private static final long PAUSE_NANOS = 300_000_000;

    private ServerConsole() {}

    static void serve(int port) throws IOException {
        System.out.println("port " + port);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (commands.readLine() != null) {
            System.out.println("heap " + heapInUse());
        }
        System.exit(0);
    }

    /** Collects with pauses in between: what ends with a thread or a finalizer goes only after that has run. */
    private static long heapInUse() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
