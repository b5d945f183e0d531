package io.soullink.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** The server as it is delivered, on MongoDB, in a process of its own. Tokens outlive it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("^Soul Link .* on (http://\\S+)");
    private static final int ATTEMPTS = 1_000;

    private final Program program;
    private final URI address;

    private ServerProcess(Program program) {
        this.program = program;
        this.address = URI.create(program.says(STARTED));
    }

    /** Starts one that is ready when this returns. */
    static ServerProcess start(String mongoUri) {
        Program program = Program.start(
                Main.class,
                Map.of(
                        "HOST", "127.0.0.1",
                        "PORT", "0",
                        "AUTH", "required",
                        "JWT_SECRET", "a secret of thirty-two bytes, ok!",
                        "EVENT_RATE", "off",
                        "MONGO_URI", mongoUri));
        ServerProcess server = new ServerProcess(program);
        server.awaitReadiness();
        return server;
    }

    URI address() {
        return address;
    }

    /** {@code kill -9}. */
    void kill() {
        program.kill();
    }

    /** SIGTERM. */
    void stop() {
        program.stop();
    }

    boolean endsWithin(Duration time) {
        return program.endsWithin(time);
    }

    @Override
    public void close() {
        program.close();
    }

    private void awaitReadiness() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (HttpUser.nobody(address).statusOf("/health/ready") == 200) {
                return;
            }
        }
        close();
        throw new AssertionError("the server does not become ready");
    }
}
