package io.soullink.bootstrap.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, so that what it uses can be told from what the load client uses. */
final class ServerProcess implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/bench");
    private static final long LONGEST_LIFE_MINUTES = 10;

    private final Contender contender;
    private final List<Seat> seats;
    private final Optional<StorageProcess> storage;
    private final Process process;
    private final BufferedReader output;
    private final Writer input;
    private final int port;

    private ServerProcess(Contender contender, int people, Process process, Optional<StorageProcess> storage)
            throws IOException {
        this.contender = contender;
        this.storage = storage;
        this.process = process;
        this.output = process.inputReader(StandardCharsets.US_ASCII);
        this.input = process.outputWriter(StandardCharsets.US_ASCII);
        CompletableFuture.delayedExecutor(LONGEST_LIFE_MINUTES, TimeUnit.MINUTES)
                .execute(process::destroyForcibly);
        this.port = (int) await("port ");
        this.seats = contender.knowsSeats() ? Seat.read(FOLDER.resolve("seats.txt")) : Seat.open(people);
    }

    /** Starts a server for so many people, which serves when this returns. */
    static ServerProcess start(Contender contender, int people, List<String> jvmOptions) throws IOException {
        Files.createDirectories(FOLDER);
        List<String> command = new ArrayList<>();
        if (contender.runtime() == Contender.Runtime.JVM) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        } else {
            command.add("node");
        }
        command.addAll(contender.program());
        command.addAll(
                List.of(Integer.toString(people), FOLDER.resolve("seats.txt").toString()));
        Optional<StorageProcess> storage = storage(contender, jvmOptions);
        storage.ifPresent(mongo -> command.add(mongo.uri()));
        Process process = new ProcessBuilder(command)
                .redirectError(FOLDER.resolve("stderr.txt").toFile())
                .start();
        return new ServerProcess(contender, people, process, storage);
    }

    private static Optional<StorageProcess> storage(Contender contender, List<String> jvmOptions) throws IOException {
        return contender.keeping() == Contender.Keeping.IN_MONGO
                ? Optional.of(StorageProcess.start(jvmOptions))
                : Optional.empty();
    }

    Contender contender() {
        return contender;
    }

    List<Seat> seats() {
        return seats;
    }

    int port() {
        return port;
    }

    /** Processor time since its start, of all its threads. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time of the storage's own process, if it has one. */
    Duration storageCpu() {
        return storage.map(StorageProcess::cpu).orElse(Duration.ZERO);
    }

    /** Bytes of heap in use after a garbage collection. */
    long heap() throws IOException {
        input.write("heap\n");
        input.flush();
        return await("heap ");
    }

    /** Bytes of memory that it has from the system; 0 where the system does not tell. */
    long residentMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Ends the process by ending its input, in the end by force. */
    @Override
    public void close() {
        try {
            input.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            storage.ifPresent(StorageProcess::close);
        }
    }

    private long await(String word) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(word)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new EOFException(contender.name() + " has ended; see target/bench/stderr.txt");
        }
        return Long.parseLong(line.substring(word.length()));
    }
}
