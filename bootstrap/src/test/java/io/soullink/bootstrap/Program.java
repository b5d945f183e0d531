package io.soullink.bootstrap;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program in a process of its own, from the class path of the tests. It ends with the test, whatever becomes of that. */
final class Program implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/programs");
    private static final long SECONDS_TO_START = 60;
    private static final long SECONDS_TO_END = 20;

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Starts a class's {@code main} with this environment and no other; what it complains of is in {@code target/programs}. */
    static Program start(Class<?> main, Map<String, String> environment, String... arguments) {
        try {
            Files.createDirectories(FOLDER);
            File complaints = FOLDER.resolve(main.getSimpleName() + ".txt").toFile();
            ProcessBuilder builder = new ProcessBuilder(command(main, arguments))
                    .redirectError(ProcessBuilder.Redirect.appendTo(complaints));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts quickly and stays small: there is one processor or two for all of them. */
    private static List<String> command(Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Leash.class.getName(),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Waits for a line of this pattern on its standard output, and returns the pattern's first group. */
    String says(Pattern pattern) {
        CompletableFuture<?> patience = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(SECONDS_TO_START, TimeUnit.SECONDS));
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            patience.cancel(false);
        }
        close();
        throw new AssertionError("the program did not start; see " + FOLDER);
    }

    /** Ends it at once: {@code kill -9}, after which nothing of it runs any more. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end: SIGTERM. Not by the process itself, which would close its input too, and so pull the leash. */
    void stop() {
        process.toHandle().destroy();
    }

    /** Whether it ends within this time, or has ended. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        if (!endsWithin(Duration.ofSeconds(SECONDS_TO_END))) {
            throw new AssertionError("the program does not end");
        }
    }
}
