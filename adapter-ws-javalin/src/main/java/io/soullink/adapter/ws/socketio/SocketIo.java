package io.soullink.adapter.ws.socketio;

import io.javalin.config.JavalinConfig;
import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.EngineIo;
import io.soullink.adapter.ws.engineio.Load;
import io.soullink.adapter.ws.engineio.SessionHandler;
import io.soullink.adapter.ws.engineio.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A Socket.IO server (protocol 5). The package says how to use it. */
public final class SocketIo implements AutoCloseable {

    private static final String DEFAULT_PATH = "/socket.io/";

    private final SocketSettings settings;
    private final JsonCodec codec;
    private final EngineIo engine;
    private final Map<String, Namespace> namespaces = new ConcurrentHashMap<>();

    private SocketIo(SocketSettings settings, Function<SessionHandler.Factory, EngineIo> engines) {
        this.settings = settings;
        this.codec = new JsonCodec(settings.json());
        this.engine = engines.apply(session -> new Connection(this, session));
    }

    public static SocketIo create(SocketSettings settings) {
        return new SocketIo(settings, handlers -> EngineIo.create(settings.engine(), handlers));
    }

    /** A server whose time is another's, say a test's. */
    public static SocketIo create(SocketSettings settings, Timer timer) {
        return new SocketIo(settings, handlers -> EngineIo.create(settings.engine(), timer, handlers));
    }

    /**
     * The namespace of a name, made if it is not there yet. Clients reach those that have been made.
     *
     * @param name starts with a slash; {@code "/"} is the main namespace
     */
    public Namespace of(String name) {
        if (!name.startsWith("/") || name.indexOf(',') >= 0) {
            throw new IllegalArgumentException("not the name of a namespace: " + name);
        }
        return namespaces.computeIfAbsent(name, absent -> new Namespace(this, absent));
    }

    /** Serves {@code /socket.io/} of a Javalin that is being configured. */
    public void attach(JavalinConfig config) {
        attach(config, DEFAULT_PATH);
    }

    /** @param path with a slash at its end */
    public void attach(JavalinConfig config, String path) {
        engine.attach(config, path);
    }

    /** The number of Engine.IO sessions, each of which may have a socket in every namespace. */
    public int sessions() {
        return engine.sessions();
    }

    /** What the sessions are just now. */
    public Load load() {
        return engine.load();
    }

    /** The number of sessions that have ended for a reason since the start. */
    public long ended(CloseReason reason) {
        return engine.ended(reason);
    }

    /** Runs a task once, after a delay, on a thread where it may block. */
    public Timer.Timeout after(Duration delay, Runnable task) {
        return engine.timer().after(delay, () -> engine.execute(task));
    }

    /** Refuses new clients and closes the connections there are, after what was sent; the clients may connect elsewhere. */
    @Override
    public void close() {
        engine.close();
    }

    SocketSettings settings() {
        return settings;
    }

    JsonCodec codec() {
        return codec;
    }

    Timer timer() {
        return engine.timer();
    }

    String newId() {
        return engine.newId();
    }

    /** The namespace that a client asks for, null if there is none. */
    Namespace find(String name) {
        return namespaces.get(name);
    }
}
