package io.soullink.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that no other test has, on any server, which is dropped in the end. */
public final class ThrowawayDatabase implements AutoCloseable {
    /** The environment variable with the URI of a real server, on which any database {@code soullink-test-…} may be dropped. */
    public static final String REAL = "SOULLINK_TEST_MONGO_URI";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String uri;

    private ThrowawayDatabase(String uri) {
        this.uri = uri;
    }

    /** The URI of the real server, if one is named. */
    public static Optional<String> realServer() {
        return Optional.ofNullable(System.getenv(REAL)).filter(uri -> !uri.isBlank());
    }

    /** One on the server of a URI, whose own database is left alone. */
    public static ThrowawayDatabase on(String server) {
        String name = "soullink-test-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        return new ThrowawayDatabase(server.replaceFirst("(//[^/?]+)(/[^?]*)?", "$1/" + name));
    }

    /** Where it is. */
    public String uri() {
        return uri;
    }

    /** Drops it. */
    @Override
    public void close() {
        MongoSettings settings = MongoSettings.of(uri);
        try (MongoClient client = MongoClients.create(settings.driver().build())) {
            client.getDatabase(settings.database()).drop();
        }
    }
}
