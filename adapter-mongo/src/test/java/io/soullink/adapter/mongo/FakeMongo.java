package io.soullink.adapter.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * A server that speaks MongoDB's wire protocol and keeps everything in memory: {@code mongo-java-server}, with two things
 * mended (see {@link FakeCollection}): readers get documents as they were at one moment, and indexes serve ranges.
 */
public final class FakeMongo implements AutoCloseable {
    private final Backend backend = new Backend();
    private final MongoServer server = new MongoServer(backend);
    private final InetSocketAddress address;

    /**
     * Runs as a process of its own, and says its URI on standard output.
     *
     * @param arguments the port, or none for a free one
     */
    public static void main(String[] arguments) {
        FakeMongo server = new FakeMongo(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        System.out.println(server.uri("soullink"));
    }

    private FakeMongo(int port) {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        address = server.getLocalAddress();
    }

    /** Starts on a free port of the loopback address. */
    public static FakeMongo start() {
        return new FakeMongo(0);
    }

    /** Where a database of this name is. */
    public String uri(String database) {
        return "mongodb://" + address.getHostString() + ":" + port() + "/" + database;
    }

    /** The port that it listens on. */
    public int port() {
        return address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Each query so far that no index served: its collection and its fields. */
    List<String> scans() {
        return List.copyOf(backend.scans);
    }

    /** How often the server was asked what so far: by command and collection, such as {@code find couples}. */
    Map<String, Long> requests() {
        Map<String, Long> requests = new TreeMap<>();
        backend.requests.forEach((request, count) -> requests.put(request, count.sum()));
        return requests;
    }

    private static final class Backend extends MemoryBackend {
        private final Queue<String> scans = new ConcurrentLinkedQueue<>();
        private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();

        @Override
        public Document handleMessage(MongoMessage message) {
            Map.Entry<String, Object> command =
                    message.getDocument().entrySet().iterator().next();
            requests.computeIfAbsent(command.getKey() + " " + command.getValue(), any -> new LongAdder())
                    .increment();
            return super.handleMessage(message);
        }

        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new FakeDatabase(name, getCursorRegistry(), scans);
        }
    }
}
