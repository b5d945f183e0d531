package io.soullink.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Which MongoDB, and how long to wait for it.
 *
 * <p>Credentials, TLS, replica set, pool sizes and the rest of what a driver can be told stand in the URI. The guarantees do
 * not: whatever the URI says, a write is answered when a majority has it in its journal, and a read shows what a majority
 * has.
 *
 * @param uri {@code mongodb://} or {@code mongodb+srv://}; the database is {@value #DEFAULT_DATABASE} if it names none
 * @param timeLimit for one operation: finding a server, sending, its work, the majority's confirmation, and a retry if it
 *     comes to that; {@link #LONGEST_TIME_LIMIT} at most. {@code timeoutMS} in the URI comes before it
 */
public record MongoSettings(String uri, Duration timeLimit) {
    /** The database of a URI that names none. */
    public static final String DEFAULT_DATABASE = "soullink";

    /** What an operation may take unless set. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(3);

    /** What an operation may be given: with more, callers would wait too long for storage that is away. */
    public static final Duration LONGEST_TIME_LIMIT = Duration.ofSeconds(4);

    /** What waits or tries again does so for this long at most, its last operation aside. */
    static final Duration LONGEST_REQUEST = Duration.ofMillis(4_500);

    private static final Duration FIND_SERVER_WITHIN = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException if {@code uri} is no connection string, or a limit is not positive or too long */
    public MongoSettings {
        Objects.requireNonNull(uri, "uri");
        requireBounded("timeLimit", timeLimit);
        Long own = parse(uri).getTimeout();
        if (own != null) {
            requireBounded("timeoutMS of the uri", Duration.ofMillis(own));
        }
    }

    /** With the default time limit. */
    public static MongoSettings of(String uri) {
        return new MongoSettings(uri, DEFAULT_TIME_LIMIT);
    }

    /** Where it is, without user, password or options: fit to be logged. */
    public String location() {
        ConnectionString parsed = parse(uri);
        return String.join(",", parsed.getHosts()) + "/" + database();
    }

    /** As {@link #location()}: the rest may hold secrets. */
    @Override
    public String toString() {
        return "MongoSettings[" + location() + "]";
    }

    String database() {
        return Optional.ofNullable(parse(uri).getDatabase()).orElse(DEFAULT_DATABASE);
    }

    /** What both a server's storage and an import need of the driver; the first has a time limit besides. */
    MongoClientSettings.Builder driver() {
        long heartbeat = HEARTBEAT.toMillis();
        return MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(FIND_SERVER_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(heartbeat, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(Math.toIntExact(FIND_SERVER_WITHIN.toMillis()), TimeUnit.MILLISECONDS))
                .applicationName("soullink")
                .applyConnectionString(parse(uri))
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** The settings of a server's storage. */
    MongoClientSettings.Builder limitedDriver() {
        MongoClientSettings.Builder driver = driver();
        return parse(uri).getTimeout() != null ? driver : driver.timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void requireBounded(String what, Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST_TIME_LIMIT) > 0) {
            throw new IllegalArgumentException(
                    what + " must be more than 0 and at most " + LONGEST_TIME_LIMIT.toMillis() + " ms");
        }
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException wrong) {
            // The driver's own message may quote the password.
            throw new IllegalArgumentException("uri must be mongodb://[user:password@]host[:port][/database][?options],"
                    + " with special characters in it percent-encoded");
        }
    }
}
