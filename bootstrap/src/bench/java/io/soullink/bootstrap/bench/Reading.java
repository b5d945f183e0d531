package io.soullink.bootstrap.bench;

import java.time.Duration;

/** Where the counters stand at one moment. */
record Reading(long nanos, long messages, Duration server, Duration storage, Duration client) {
    static Reading of(ServerProcess server, LoadClient load) {
        Duration client = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Reading(System.nanoTime(), load.completed(), server.cpu(), server.storageCpu(), client);
    }

    long messagesSince(Reading before) {
        return messages - before.messages;
    }

    double secondsSince(Reading before) {
        return (nanos - before.nanos) / 1e9;
    }

    double serverSecondsSince(Reading before) {
        return server.minus(before.server).toNanos() / 1e9;
    }

    double storageSecondsSince(Reading before) {
        return storage.minus(before.storage).toNanos() / 1e9;
    }

    double clientSecondsSince(Reading before) {
        return client.minus(before.client).toNanos() / 1e9;
    }
}
