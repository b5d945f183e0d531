package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.EngineSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The limits of a Socket.IO server. The defaults are those of the reference implementation, where it has one.
 *
 * @param engine         the limits of the sessions underneath
 * @param connectTimeout how long a session may be without a namespace before it is closed
 * @param maxConnects    CONNECT packets of one session, refused ones too, before it is closed
 * @param attachments    what one packet may bring beside its text
 * @param json           what a packet's text may look like
 * @param recovery       how long, and for how much, a lost client is waited for; empty: not at all
 */
public record SocketSettings(
        EngineSettings engine,
        Duration connectTimeout,
        int maxConnects,
        Attachments attachments,
        Json json,
        Optional<Recovery> recovery) {

    /** Connect within 45 s, 100 times at most; 10 attachments of 1 MB together within 10 s; no recovery. */
    public static final SocketSettings DEFAULT = new SocketSettings(
            EngineSettings.DEFAULT,
            Duration.ofSeconds(45),
            100,
            new Attachments(10, 1_000_000, Duration.ofSeconds(10)),
            new Json(32, 100_000, 32),
            Optional.empty());

    /**
     * Binary attachments of one incoming packet.
     *
     * @param count    attachments
     * @param maxBytes bytes of all of them together
     * @param timeout  from the packet to its last attachment
     */
    public record Attachments(int count, int maxBytes, Duration timeout) {
        public Attachments {
            if (count < 0 || maxBytes < 0) {
                throw new IllegalArgumentException("attachments must not be negative");
            }
            Objects.requireNonNull(timeout, "timeout");
        }
    }

    /**
     * The JSON of one incoming packet; it is refused past these before it is held in memory.
     *
     * @param depth        nested arrays and objects, the packet's own array counted
     * @param stringLength characters of one string, looked at whenever the parser needs a larger buffer for it, that is, not
     *                     up to what fits into one of 65,536
     * @param numberLength characters of one number
     */
    public record Json(int depth, int stringLength, int numberLength) {}

    /**
     * Connection state recovery.
     *
     * @param keep      how long a lost client's id, rooms and missed events are kept
     * @param maxEvents events kept a client; the oldest are dropped, and a client that needs them starts anew
     * @param maxBytes  bytes of them, as encoded; an event that goes to many clients is in memory once
     */
    public record Recovery(Duration keep, int maxEvents, int maxBytes) {

        /** Two minutes, 100 events, 256 KiB. */
        public static final Recovery DEFAULT = new Recovery(Duration.ofMinutes(2), 100, 256 << 10);

        public Recovery {
            if (keep.isNegative() || maxEvents <= 0 || maxBytes <= 0) {
                throw new IllegalArgumentException("recovery needs a time, events and bytes");
            }
        }
    }

    public SocketSettings {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        if (maxConnects < 1) {
            throw new IllegalArgumentException("maxConnects must be positive: " + maxConnects);
        }
        Objects.requireNonNull(attachments, "attachments");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(recovery, "recovery");
    }

    public SocketSettings withEngine(EngineSettings settings) {
        return new SocketSettings(settings, connectTimeout, maxConnects, attachments, json, recovery);
    }

    public SocketSettings withConnectTimeout(Duration timeout) {
        return new SocketSettings(engine, timeout, maxConnects, attachments, json, recovery);
    }

    public SocketSettings withMaxConnects(int connects) {
        return new SocketSettings(engine, connectTimeout, connects, attachments, json, recovery);
    }

    public SocketSettings withAttachments(Attachments limits) {
        return new SocketSettings(engine, connectTimeout, maxConnects, limits, json, recovery);
    }

    public SocketSettings withJson(Json limits) {
        return new SocketSettings(engine, connectTimeout, maxConnects, attachments, limits, recovery);
    }

    public SocketSettings withRecovery(Recovery settings) {
        return new SocketSettings(engine, connectTimeout, maxConnects, attachments, json, Optional.of(settings));
    }
}
