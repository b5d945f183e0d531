package io.soullink.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.soullink.app.Storage;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test an empty database of its own, on a server that all tests share, and clears it away: the fake one, or the
 * one that {@value #REAL} names.
 */
final class MongoDatabases implements AfterEachCallback {
    /** The environment variable with the URI of a real server. */
    static final String REAL = ThrowawayDatabase.REAL;

    private final String server;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private ThrowawayDatabase database;
    private MongoStorage storage;

    private MongoDatabases(String server) {
        this.server = server;
    }

    static MongoDatabases onFakeServer() {
        return new MongoDatabases(SharedFake.SERVER.uri("unused"));
    }

    static MongoDatabases onRealServer() {
        return new MongoDatabases(System.getenv(REAL));
    }

    /** The real server where one is named. */
    static MongoDatabases onRealServerOrFake() {
        return System.getenv(REAL) == null ? onFakeServer() : onRealServer();
    }

    /** The storage of the present test: the same one at each call, on whichever thread. */
    synchronized Storage storage() {
        if (storage == null) {
            storage = connect();
        }
        return storage;
    }

    /** One more storage on the database of the present test, as of another process. */
    synchronized MongoStorage connect() {
        return closing(MongoStorage.connect(uri()));
    }

    /** As {@link #connect()}, of a process whose clocks the test moves. */
    synchronized MongoStorage connect(MovableClocks clocks) {
        return closing(MongoStorage.connect(MongoSettings.of(uri()), clocks.clocks()));
    }

    /** Where the database of the present test is. */
    synchronized String uri() {
        if (database == null) {
            database = ThrowawayDatabase.on(server);
        }
        return database.uri();
    }

    /** A look at the database of the present test, past the storage. */
    synchronized MongoDatabase raw() {
        MongoSettings settings = MongoSettings.of(uri());
        MongoClient client = closing(MongoClients.create(settings.driver().build()));
        return client.getDatabase(settings.database());
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) throws Exception {
        if (database != null) {
            database.close();
        }
        while (!open.isEmpty()) {
            open.pop().close();
        }
        database = null;
        storage = null;
    }

    private <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** Lives as long as the tests' process. */
    private static final class SharedFake {
        static final FakeMongo SERVER = FakeMongo.start();
    }
}
