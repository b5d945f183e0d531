package io.soullink.adapter.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A relay between driver and server that goes wrong on demand. It knows the wire protocol as far as its faults need: a
 * message holds the name of its command in ASCII.
 */
final class FaultyProxy implements AutoCloseable {
    /** What becomes of a request that carries a certain word. */
    enum Fault {
        /** The connection ends, and the server never hears of the request. */
        CUT_BEFORE_SERVER,
        /** The server does it, and the connection ends before the driver hears so. */
        CUT_AFTER_SERVER,
        /** The server does it, and the driver never hears of it, on a connection that stays. */
        SWALLOW_ANSWER
    }

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    /** What becomes of the answer that a server owes. */
    private final Map<Socket, Fault> pending = new ConcurrentHashMap<>();

    private final AtomicInteger struck = new AtomicInteger();
    private volatile Plan plan;
    private volatile boolean refusing;

    /** Requests with this word meet this fault, until so many have. */
    private record Plan(String word, Fault fault, AtomicInteger left) {}

    private FaultyProxy(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    static FaultyProxy to(int port) {
        try {
            return new FaultyProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The next {@code times} requests that carry {@code word} meet {@code fault}. */
    void next(String word, Fault fault, int times) {
        plan = new Plan(word, fault, new AtomicInteger(times));
    }

    /** How many requests met a fault. */
    int struck() {
        return struck.get();
    }

    /** As if the server were gone: connections end, and new ones are not served. */
    void refuse() {
        refusing = true;
        sockets.forEach(FaultyProxy::close);
    }

    /** The server is back. */
    void serve() {
        refusing = false;
    }

    @Override
    public void close() {
        refuse();
        close(listener);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException ended) {
                // Closed, or a connection that could not be served: the driver sees it end.
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (refusing) {
            client.close();
            return;
        }
        Socket upstream = new Socket(server.getAddress(), server.getPort());
        upstream.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(upstream);
        daemon(() -> relay(client, upstream));
        if (refusing) {
            refuse();
        }
    }

    /** One request, one answer, as the driver does it on each connection but the monitor's, which gets its own thread. */
    private void relay(Socket client, Socket upstream) {
        try (client;
                upstream) {
            daemon(() -> answers(upstream, client));
            InputStream requests = client.getInputStream();
            OutputStream onwards = upstream.getOutputStream();
            for (byte[] request = WireMessage.read(requests); request != null; request = WireMessage.read(requests)) {
                Fault fault = fault(request);
                if (fault == Fault.CUT_BEFORE_SERVER) {
                    return;
                }
                if (fault != null) {
                    pending.put(upstream, fault);
                }
                onwards.write(request);
                onwards.flush();
            }
        } catch (IOException ended) {
            // One side hung up: so does the other.
        }
    }

    private void answers(Socket upstream, Socket client) {
        try (client;
                upstream) {
            InputStream answers = upstream.getInputStream();
            for (byte[] answer = WireMessage.read(answers); answer != null; answer = WireMessage.read(answers)) {
                Fault fault = pending.remove(upstream);
                if (fault == Fault.CUT_AFTER_SERVER) {
                    return;
                }
                if (fault == null) {
                    client.getOutputStream().write(answer);
                    client.getOutputStream().flush();
                }
            }
        } catch (IOException ended) {
            // One side hung up: so does the other.
        }
    }

    private Fault fault(byte[] request) {
        Plan now = plan;
        if (now == null || !new String(request, StandardCharsets.ISO_8859_1).contains(now.word)) {
            return null;
        }
        if (now.left.getAndDecrement() <= 0) {
            return null;
        }
        struck.incrementAndGet();
        return now.fault;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception alreadyGone) {
            // It was to go.
        }
    }
}
