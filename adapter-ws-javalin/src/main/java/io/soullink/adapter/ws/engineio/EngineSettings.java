package io.soullink.adapter.ws.engineio;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The limits of an Engine.IO server. The defaults are those of the reference implementation.
 *
 * @param heartbeat      when pings are sent, and how long their pongs may take
 * @param maxPayload     bytes of one incoming WebSocket message or one POST body; announced in the handshake
 * @param maxWaiting     what one session may have waiting to be sent before it is cut
 * @param upgradeTimeout time for a probing WebSocket to complete the upgrade
 * @param closeTimeout   time for a closing peer to read what was sent before the close, and to answer it
 * @param allowedOrigin  which values of the {@code Origin} header are served. Requests without one (native apps) and of
 *                       the server's own origin are served whatever it says
 * @param handling       which threads the handlers of WebSockets run on
 */
public record EngineSettings(
        Heartbeat heartbeat,
        int maxPayload,
        Waiting maxWaiting,
        Duration upgradeTimeout,
        Duration closeTimeout,
        Predicate<String> allowedOrigin,
        Handling handling) {

    /** Pings every 25 s, answered within 20 s; payloads of 1 MB; 128 frames and 1 MiB waiting; no foreign origin. */
    public static final EngineSettings DEFAULT = new EngineSettings(
            new Heartbeat(Duration.ofSeconds(25), Duration.ofSeconds(20)),
            1_000_000,
            new Waiting(128, 1 << 20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            origin -> false,
            Handling.ON_POOL);

    /** Which threads the handlers of a WebSocket's packets run on. */
    public enum Handling {
        /** Those of the server's pool: a handler may wait, be it for storage. */
        ON_POOL,
        /**
         * The one that reads the network for many connections, which saves two changes of thread for each read: only for
         * handlers that never wait. Who sends much at once, or something large, is moved to the pool for that time, so that
         * the others do not wait either. The connector should have a selector for each processor.
         */
        WHERE_READ
    }

    /**
     * When pings are sent.
     *
     * @param interval from the handshake or the last pong to the next ping
     * @param timeout  from a ping to its pong; a peer that is later is gone
     */
    public record Heartbeat(Duration interval, Duration timeout) {
        public Heartbeat {
            requirePositive(interval, "interval");
            requirePositive(timeout, "timeout");
        }
    }

    /**
     * How much of a session may wait to be sent: queued, or handed to the network and not yet taken by it.
     *
     * @param frames packets; with long-polling, where all that comes between two polls waits, nine times as many for eight
     *               seconds, and then no more than this
     * @param bytes  bytes of these packets, as encoded
     */
    public record Waiting(int frames, int bytes) {
        public Waiting {
            requirePositive(frames, "frames");
            requirePositive(bytes, "bytes");
        }
    }

    public EngineSettings {
        Objects.requireNonNull(heartbeat, "heartbeat");
        requirePositive(maxPayload, "maxPayload");
        Objects.requireNonNull(maxWaiting, "maxWaiting");
        requirePositive(upgradeTimeout, "upgradeTimeout");
        requirePositive(closeTimeout, "closeTimeout");
        Objects.requireNonNull(allowedOrigin, "allowedOrigin");
        Objects.requireNonNull(handling, "handling");
    }

    public EngineSettings withHeartbeat(Duration interval, Duration timeout) {
        return new EngineSettings(
                new Heartbeat(interval, timeout),
                maxPayload,
                maxWaiting,
                upgradeTimeout,
                closeTimeout,
                allowedOrigin,
                handling);
    }

    public EngineSettings withMaxPayload(int bytes) {
        return new EngineSettings(heartbeat, bytes, maxWaiting, upgradeTimeout, closeTimeout, allowedOrigin, handling);
    }

    public EngineSettings withMaxWaiting(int frames, int bytes) {
        return new EngineSettings(
                heartbeat,
                maxPayload,
                new Waiting(frames, bytes),
                upgradeTimeout,
                closeTimeout,
                allowedOrigin,
                handling);
    }

    public EngineSettings withUpgradeTimeout(Duration timeout) {
        return new EngineSettings(heartbeat, maxPayload, maxWaiting, timeout, closeTimeout, allowedOrigin, handling);
    }

    public EngineSettings withCloseTimeout(Duration timeout) {
        return new EngineSettings(heartbeat, maxPayload, maxWaiting, upgradeTimeout, timeout, allowedOrigin, handling);
    }

    public EngineSettings withAllowedOrigin(Predicate<String> allowed) {
        return new EngineSettings(heartbeat, maxPayload, maxWaiting, upgradeTimeout, closeTimeout, allowed, handling);
    }

    public EngineSettings withHandling(Handling where) {
        return new EngineSettings(
                heartbeat, maxPayload, maxWaiting, upgradeTimeout, closeTimeout, allowedOrigin, where);
    }

    private static void requirePositive(Duration value, String name) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    private static void requirePositive(int value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
