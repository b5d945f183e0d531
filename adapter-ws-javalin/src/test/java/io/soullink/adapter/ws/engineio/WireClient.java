package io.soullink.adapter.ws.engineio;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket that knows no protocol above frames: tests write and read these literally. */
public final class WireClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private final Witness witness;

    private WireClient(URI uri, Witness witness) {
        this.witness = witness;
        socket = HTTP.newWebSocketBuilder().buildAsync(uri, new Frames()).join();
    }

    /** Connects to a path and query of a local server. */
    public static WireClient connect(int port, String path) {
        return connect(port, path, Witness.NOBODY);
    }

    /** The same under somebody's eyes. */
    public static WireClient connect(int port, String path, Witness witness) {
        return new WireClient(URI.create("ws://localhost:" + port + path), witness);
    }

    /** Sees the messages of text that a test sends and reads, and fails the test where one is not as it should be. */
    public interface Witness {
        /** Finds nothing wrong with anything. */
        Witness NOBODY = new Witness() {};

        default void sent(String text) {}

        default void heard(String text) {}
    }

    public WireClient send(String text) {
        witness.sent(text);
        socket.sendText(text, true).join();
        return this;
    }

    public WireClient send(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** The next message; fails when none comes. */
    public String next() {
        String text = (String) take();
        witness.heard(text);
        return text;
    }

    public byte[] nextBinary() {
        return (byte[]) take();
    }

    /** Waits for the connection's end; returns the close code, 1006 when there was no close frame. */
    public int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** What has come and has not been read. */
    public BlockingQueue<Object> unread() {
        return received;
    }

    /** Ends the connection without a word. */
    public void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        if (!closed.isDone()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            awaitClose();
        }
    }

    private Object take() {
        try {
            Object message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing received; closed: " + closed);
            }
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Frames implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private ByteBuffer binary = ByteBuffer.allocate(0);

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            binary = ByteBuffer.allocate(binary.remaining() + data.remaining())
                    .put(binary)
                    .put(data)
                    .flip();
            if (last) {
                received.add(binary.array());
                binary = ByteBuffer.allocate(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(1006);
        }
    }
}
