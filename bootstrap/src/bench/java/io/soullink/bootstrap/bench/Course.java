package io.soullink.bootstrap.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What every server is put through.
 *
 * @param warmup before the window, and again until the server has seen enough
 * @param window in which is measured
 * @param idle connections that do nothing
 * @param jvmOptions of the servers under load
 */
record Course(Duration warmup, Duration window, int idle, List<String> jvmOptions) {
    static final int PAIRS = 100;
    /** By both partners together. */
    static final int OUTSTANDING = 8;

    /** Or half of what a server can, if that is less. */
    static final int PACE = 5_000;

    /** Little room for garbage, so that what is resident is what is kept. */
    private static final List<String> TIGHT = List.of("-XX:+UseSerialGC", "-Xmn16m", "-Xmx1g");

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int REHEARSAL = 200;
    private static final int WARMUP_MESSAGES = 500_000;
    private static final int LONGEST_WARMUP = 6;

    Result run(Contender contender) throws IOException {
        double perSecond;
        double cpu;
        double storage;
        double client;
        Latencies latencies;
        try (ServerProcess server = ServerProcess.start(contender, 2 * PAIRS, jvmOptions);
                LoadClient load = new LoadClient()) {
            load.open(server.port(), contender.wire(), server.seats());
            load.keep(Pace.outstanding(OUTSTANDING / 2, load.devices()));
            warm(load);
            Reading before = Reading.of(server, load);
            load.run(window);
            Reading after = Reading.of(server, load);
            load.settle();
            perSecond = after.messagesSince(before) / after.secondsSince(before);
            cpu = 1_000 * after.serverSecondsSince(before) / after.messagesSince(before);
            storage = 1_000 * after.storageSecondsSince(before) / after.messagesSince(before);
            client = after.clientSecondsSince(before) / after.secondsSince(before);
            latencies = pacedLatencies(load, (int) Math.min(PACE, perSecond / 2));
        }
        Memory memory = idleMemory(contender);
        return new Result(
                contender.name(),
                perSecond,
                cpu,
                storage,
                client,
                latencies.percentile(0.5),
                latencies.percentile(0.99),
                memory.heap,
                memory.resident);
    }

    /** So many messages that the compilers are done; on a machine that is busy otherwise, time alone does not tell. */
    private void warm(LoadClient load) throws IOException {
        for (int time = 0; time < LONGEST_WARMUP && load.completed() < WARMUP_MESSAGES; time++) {
            load.run(warmup);
        }
    }

    private Latencies pacedLatencies(LoadClient load, int pace) throws IOException {
        load.keep(Pace.perSecond(pace, load.devices()));
        load.run(A_MOMENT.multipliedBy(2));
        load.latencies().clear();
        load.run(window);
        load.settle();
        return load.latencies();
    }

    private record Memory(double heap, double resident) {}

    private Memory idleMemory(Contender contender) throws IOException {
        try (ServerProcess server = ServerProcess.start(contender, idle, TIGHT)) {
            occupy(server, Math.min(REHEARSAL, idle)).close();
            pause();
            double heap = server.heap();
            double resident = server.residentMemory();
            try (LoadClient load = occupy(server, idle)) {
                heap = server.heap() - heap;
                resident = server.residentMemory() - resident;
                return new Memory(
                        heap / load.devices().size(), resident / load.devices().size());
            }
        }
    }

    /** Lets the server notice who has gone. */
    private static void pause() {
        LockSupport.parkNanos(A_MOMENT.multipliedBy(3).toNanos());
    }

    private static LoadClient occupy(ServerProcess server, int seats) throws IOException {
        LoadClient load = new LoadClient();
        load.open(server.port(), server.contender().wire(), server.seats().subList(0, seats));
        load.run(A_MOMENT);
        return load;
    }
}
