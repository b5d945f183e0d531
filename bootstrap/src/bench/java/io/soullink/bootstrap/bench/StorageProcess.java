package io.soullink.bootstrap.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where a server under load keeps everything: an empty database on the MongoDB that {@value #REAL} names, or else on a fake
 * one in a process of its own, which speaks the same protocol and keeps everything in memory.
 */
final class StorageProcess implements AutoCloseable {
    /** The environment variable with the URI of a real server, on which any database {@code soullink-test-…} may be dropped. */
    private static final String REAL = "SOULLINK_TEST_MONGO_URI";

    private static final String FAKE = "io.soullink.adapter.mongo.FakeMongo";
    private static final long LONGEST_LIFE_MINUTES = 10;

    private final Optional<Process> process;
    private final String uri;

    private StorageProcess(Optional<Process> process, String server) {
        this.process = process;
        this.uri = server.replaceFirst("(//[^/?]+)(/[^?]*)?", "$1/soullink-test-bench-" + System.nanoTime());
    }

    /** @param jvmOptions of the fake server, if there is no real one */
    static StorageProcess start(List<String> jvmOptions) throws IOException {
        String real = System.getenv(REAL);
        if (real != null) {
            return new StorageProcess(Optional.empty(), real);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FAKE));
        Process fake = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture.delayedExecutor(LONGEST_LIFE_MINUTES, TimeUnit.MINUTES)
                .execute(fake::destroyForcibly);
        String address = fake.inputReader(StandardCharsets.US_ASCII).readLine();
        if (address == null) {
            throw new EOFException("the fake MongoDB has ended");
        }
        return new StorageProcess(Optional.of(fake), address);
    }

    String uri() {
        return uri;
    }

    /** Processor time since its start; zero for a real server, which may be on another machine. */
    Duration cpu() {
        return process.flatMap(fake -> fake.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }
}
