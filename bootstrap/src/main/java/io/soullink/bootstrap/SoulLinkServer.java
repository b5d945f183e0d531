package io.soullink.bootstrap;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.soullink.adapter.http.Argon2Passwords;
import io.soullink.adapter.http.HttpApi;
import io.soullink.adapter.http.HttpSettings;
import io.soullink.adapter.http.ImageIoThumbnails;
import io.soullink.adapter.http.JwtAccessTokens;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.adapter.ws.engineio.EngineSettings.Handling;
import io.soullink.adapter.ws.engineio.FailureTrace;
import io.soullink.adapter.ws.gateway.GatewaySettings;
import io.soullink.adapter.ws.gateway.SocketGateway;
import io.soullink.app.SoulLink;
import io.soullink.app.SoulLinkBuilder;
import io.soullink.app.Storage;
import io.soullink.app.admin.AdminEmails;
import io.soullink.app.port.AccessTokens;
import io.soullink.bootstrap.metrics.Measurements;
import io.soullink.bootstrap.metrics.PrometheusMeasurements;
import io.soullink.domain.shared.StorageException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole server in this process: storage, use cases, HTTP and sockets on one port. To embed it:
 *
 * <pre>{@code
 * try (SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0))) {
 *     callMeAt("http://localhost:" + server.port());
 * }
 * }</pre>
 */
public final class SoulLinkServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoulLinkServer.class);
    /** From this release on, a virtual thread that waits for a lock holds no other thread up (JEP 491). */
    private static final int VIRTUAL_THREADS_SINCE = 24;

    private static final int JETTY_DECIDES = -1;

    private final Storage storage;
    private final SoulLink soulLink;
    private final SocketGateway gateway;
    private final Javalin javalin;
    private final ScheduledExecutorService ticker;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SoulLinkServer(Settings settings, Storage given, Measurements measurements) {
        storage = measurements.of(given);
        // What is in this process's memory is never waited for.
        Handling handling = storage.durability() == Storage.Durability.MEMORY ? Handling.WHERE_READ : Handling.ON_POOL;
        gateway = SocketGateway.create(
                new GatewaySettings(
                        settings.access().required(), settings.access().corsOrigins(), handling),
                measurements.events());
        SoulLinkBuilder builder = SoulLink.builder()
                .storage(storage)
                .passwords(new Argon2Passwords())
                .tokens(tokens(settings.access()))
                .live(measurements.of(gateway.liveEvents()))
                .eventRate(settings.listener().eventRate())
                .registrationRate(settings.listener().registrationRate())
                .calls(settings.calls())
                .adminEmails(adminEmails(settings.access(), storage))
                .media(settings.media())
                .thumbnails(new ImageIoThumbnails());
        settings.access().jwtSecret().map(SoulLinkServer::linkKey).ifPresent(builder::linkKey);
        soulLink = builder.build();
        HttpApi api = api(soulLink, settings, measurements);
        javalin = Javalin.create(config -> {
            quieten(config);
            config.concurrency.useVirtualThreads = Runtime.version().feature() >= VIRTUAL_THREADS_SINCE;
            config.jetty.addConnector((server, http) -> connector(server, http, settings.listener(), handling));
            gateway.serve(soulLink, config);
            api.register(config);
        });
        measurements.watch(gateway, this::connections);
        ticker = Executors.newSingleThreadScheduledExecutor(SoulLinkServer::daemon);
        ticker.scheduleWithFixedDelay(() -> tick(soulLink), 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Starts a server that serves when this returns.
     *
     * @throws ServerStartException if storage cannot be used, or the port cannot be listened on
     */
    public static SoulLinkServer start(Settings settings) {
        Measurements measurements = measurements(settings);
        return start(settings, storage(settings, measurements), measurements);
    }

    /**
     * Starts a server on storage of the caller's, which it closes when it is closed itself.
     *
     * @throws ServerStartException if the port cannot be listened on
     */
    public static SoulLinkServer start(Settings settings, Storage storage) {
        return start(settings, storage, measurements(settings));
    }

    private static SoulLinkServer start(Settings settings, Storage storage, Measurements measurements) {
        Settings.Listener listener = settings.listener();
        SoulLinkServer server = new SoulLinkServer(settings, storage, measurements);
        try {
            server.javalin.start();
        } catch (JavalinException failed) {
            server.close();
            throw new ServerStartException("cannot listen on " + listener.host() + ":" + listener.port(), failed);
        }
        warn(settings.access());
        warnOfUnprovenAdmins(settings.access(), storage);
        return server;
    }

    private static Measurements measurements(Settings settings) {
        return settings.operation().metricsReaders().isPresent() ? new PrometheusMeasurements() : Measurements.NONE;
    }

    private static Storage storage(Settings settings, Measurements measurements) {
        try {
            return settings.mongo()
                    .<Storage>map(mongo -> MongoStorage.connect(mongo, measurements.commands()))
                    .orElseGet(InMemoryStorage::new);
        } catch (StorageException away) {
            throw new ServerStartException(away.getMessage(), away);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Lets nobody in any more, says goodbye to the sockets, stores what is only counted, and stops. Once is enough. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            ticker.shutdown();
            gateway.close();
            javalin.stop();
            storeTheRest();
            storage.close();
        }
    }

    private void storeTheRest() {
        try {
            soulLink.close();
        } catch (RuntimeException error) {
            LOG.error("The moods of the last seconds could not be stored: {}", FailureTrace.of(error));
        }
    }

    private static void warn(Settings.Access access) {
        if (!access.required()) {
            LOG.warn("AUTH=optional believes everyone who they say they are. Never run real couples on it");
        }
        if (access.jwtSecret().isEmpty()) {
            LOG.warn("JWT_SECRET is not set, so everyone is signed out when this process ends");
        }
    }

    private static void warnOfUnprovenAdmins(Settings.Access access, Storage storage) {
        if (!adminEmails(access, storage).needProof() && !access.adminEmails().isEmpty()) {
            LOG.warn("ADMIN_EMAILS counts as verified in memory: whoever registers first with one of them is an admin");
        }
    }

    /** Nobody but this process could verify an address in its memory. */
    private static AdminEmails adminEmails(Settings.Access access, Storage storage) {
        return new AdminEmails(access.adminEmails(), storage.durability() != Storage.Durability.MEMORY);
    }

    private static void tick(SoulLink soulLink) {
        try {
            soulLink.tick();
        } catch (RuntimeException | Error error) { // Whatever it is, the next tick comes.
            LOG.error("What had come due could not be done: {}", FailureTrace.of(error));
        }
    }

    private static AccessTokens tokens(Settings.Access access) {
        InstantSource clock = InstantSource.system();
        return access.jwtSecret()
                .map(secret -> new JwtAccessTokens(
                        secret.getBytes(StandardCharsets.UTF_8), clock, JwtAccessTokens.DEFAULT_LIFETIME))
                .orElseGet(() -> JwtAccessTokens.withRandomSecret(clock, JwtAccessTokens.DEFAULT_LIFETIME));
    }

    private static Connector connector(
            Server server, HttpConfiguration http, Settings.Listener listener, Handling handling) {
        int selectors = handling == Handling.WHERE_READ ? Runtime.getRuntime().availableProcessors() : JETTY_DECIDES;
        ServerConnector connector =
                new ServerConnector(server, JETTY_DECIDES, selectors, new HttpConnectionFactory(http));
        connector.setHost(listener.host());
        connector.setPort(listener.port());
        return connector;
    }

    private static HttpApi api(SoulLink soulLink, Settings settings, Measurements measurements) {
        HttpApi api = new HttpApi(soulLink, httpSettings(settings)).observedBy(measurements.requests());
        return settings.operation()
                .metricsReaders()
                .flatMap(measurements::page)
                .map(api::with)
                .orElse(api);
    }

    /** Open ones, those between two requests too. */
    private int connections() {
        return Arrays.stream(javalin.jettyServer().server().getConnectors())
                .mapToInt(connector -> connector.getConnectedEndPoints().size())
                .sum();
    }

    /** Another key than that of the tokens, so that neither is taken for the other, and as lasting. */
    private static byte[] linkKey(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal("addresses of uploads".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks HmacSHA256", e);
        }
    }

    private static HttpSettings httpSettings(Settings settings) {
        return HttpSettings.DEFAULT
                .withAuth(settings.access().required() ? HttpSettings.Auth.REQUIRED : HttpSettings.Auth.OPTIONAL)
                .withCorsOrigins(settings.access().corsOrigins())
                .withTrustedProxies(List.copyOf(settings.listener().trustedProxies()));
    }

    private static void quieten(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "soullink-ticker");
        thread.setDaemon(true);
        return thread;
    }
}
