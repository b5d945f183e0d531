package io.soullink.adapter.ws.engineio;

import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Engine.IO server. Made before Javalin, attached while Javalin is configured, closed before it stops:
 *
 * <pre>{@code
 * EngineIo engine = EngineIo.create(EngineSettings.DEFAULT, session -> new Echo(session));
 * Javalin javalin = Javalin.create(config -> engine.attach(config, "/engine.io/")).start(3000);
 * ...
 * engine.close();
 * javalin.stop();
 * }</pre>
 *
 * <p>It answers below Javalin's routes, on Jetty itself: a waiting poll holds no thread, a slow reader none either, and an
 * idle WebSocket keeps nothing of the request that opened it but its headers. Javalin's own handlers do not see these
 * requests.
 */
public final class EngineIo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineIo.class);

    private static final int ID_BYTES = 15;

    private final EngineSettings settings;
    private final Timer timer;
    private final SessionHandler.Factory handlers;
    private final OverdueWrites overdueWrites;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private final AtomicLongArray ended = new AtomicLongArray(CloseReason.values().length);
    private final SecureRandom random = new SecureRandom();
    private final CountDownLatch noSessions = new CountDownLatch(1);
    private volatile Executor executor = Runnable::run;
    private volatile boolean closed;

    private EngineIo(EngineSettings settings, Timer timer, SessionHandler.Factory handlers) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.timer = Objects.requireNonNull(timer, "timer");
        this.handlers = Objects.requireNonNull(handlers, "handlers");
        this.overdueWrites = new OverdueWrites(timer);
    }

    public static EngineIo create(EngineSettings settings, SessionHandler.Factory handlers) {
        return create(settings, new ThreadTimer(), handlers);
    }

    public static EngineIo create(EngineSettings settings, Timer timer, SessionHandler.Factory handlers) {
        return new EngineIo(settings, timer, handlers);
    }

    /**
     * Serves a path of a Javalin that is being configured.
     *
     * @param path with a slash at its end, like {@code /engine.io/}; served without it too
     */
    public void attach(JavalinConfig config, String path) {
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("path must start and end with a slash: " + path);
        }
        config.jetty.modifyServer(server -> {
            executor = server.getThreadPool();
            server.insertHandler(new EngineHttpHandler(this, path));
        });
    }

    /** The number of sessions that a client can still reach. */
    public int sessions() {
        return sessions.size();
    }

    /** What the sessions are just now. */
    public Load load() {
        Load load = Load.NONE;
        for (EngineSession session : sessions.values()) {
            load = load.and(session);
        }
        return load;
    }

    /** The number of sessions that have ended for a reason since the start. */
    public long ended(CloseReason reason) {
        return ended.get(reason.ordinal());
    }

    public Timer timer() {
        return timer;
    }

    /** Runs a task that may block on the server's threads; on this one when they are gone. */
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException stopped) {
            task.run();
        }
    }

    /** A new random id: 20 characters that are safe in a URL, 120 bits that nobody guesses. */
    public String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Refuses new sessions and closes those there are, each after what was sent to it before. Waits for them to be gone, for
     * {@link EngineSettings#closeTimeout()} at most.
     */
    @Override
    public void close() {
        closed = true;
        List.copyOf(sessions.values()).forEach(EngineIo::shutDown);
        awaitNoSessions();
        if (timer instanceof ThreadTimer own) {
            own.stop();
        }
    }

    EngineSettings settings() {
        return settings;
    }

    OverdueWrites overdueWrites() {
        return overdueWrites;
    }

    boolean isClosed() {
        return closed;
    }

    Optional<EngineSession> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Opens a session on a transport that is ready to send. */
    EngineSession open(OpenRequest request, Transport transport) {
        EngineSession session = new EngineSession(this, newId(), request, transport);
        transport.carry(session);
        sessions.put(session.id(), session);
        if (!session.isOpen()) {
            forget(session); // Its connection is gone already, and nobody else would.
        }
        return session;
    }

    SessionHandler.Factory handlers() {
        return handlers;
    }

    void countEnd(CloseReason reason) {
        ended.incrementAndGet(reason.ordinal());
    }

    void forget(EngineSession session) {
        sessions.remove(session.id(), session);
        if (closed && sessions.isEmpty()) {
            noSessions.countDown();
        }
    }

    /** One that fails keeps no other from being closed, and the server from ending. */
    private static void shutDown(EngineSession session) {
        try {
            session.close(CloseReason.SERVER_SHUTDOWN);
        } catch (RuntimeException failure) {
            LOG.error("A session could not be closed: {}", FailureTrace.of(failure));
        }
    }

    private void awaitNoSessions() {
        try {
            if (!sessions.isEmpty()) {
                noSessions.await(settings.closeTimeout().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
