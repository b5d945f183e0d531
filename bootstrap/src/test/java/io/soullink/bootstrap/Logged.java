package io.soullink.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soullink.bootstrap.logging.LogFormat;
import io.soullink.bootstrap.logging.LogLevel;
import io.soullink.bootstrap.logging.LogSettings;
import io.soullink.bootstrap.logging.Logging;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** All that is logged in this process while it is open. */
final class Logged implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Logged() {}

    static Logged as(LogFormat format, LogLevel level) {
        Logged logged = new Logged();
        Logging.apply(new LogSettings(format, level), logged.out);
        return logged;
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** Those that hold a word. */
    List<String> lines(String word) {
        return lines().stream().filter(line -> line.contains(word)).toList();
    }

    /** The lines as JSON, each an object of its own. */
    List<JsonNode> objects() {
        return lines().stream().map(Logged::object).toList();
    }

    /** Waits for a line: requests are logged when they have been answered. */
    void await(Predicate<String> line) {
        long start = System.nanoTime();
        while (lines().stream().noneMatch(line)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("never logged, but this:\n" + text());
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    @Override
    public void close() {
        Logging.apply(LogSettings.DEFAULT);
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
