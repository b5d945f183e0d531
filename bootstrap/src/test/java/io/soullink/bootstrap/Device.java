package io.soullink.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.json.JSONObject;

/** A phone of a user: the official Java client over one WebSocket, which remembers all that it hears. */
final class Device implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 20;

    private final Socket socket;
    private final Map<String, BlockingQueue<JsonNode>> heard = new ConcurrentHashMap<>();

    private Device(Socket socket) {
        this.socket = socket;
        socket.onAnyIncoming(arguments -> events(String.valueOf(arguments[0])).add(tree(arguments[1])));
    }

    /** Connects with a token. */
    static Device of(URI server, HttpUser user) {
        return connected(server, Map.of("token", user.token()));
    }

    /** Connects without proof of anything. */
    static Device anonymous(URI server) {
        return connected(server, Map.of());
    }

    private static Device connected(URI server, Map<String, String> auth) {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setReconnection(false)
                .setTransports(new String[] {"websocket"})
                .setAuth(auth)
                .build();
        Device device = new Device(IO.socket(server, options));
        CompletableFuture<Object> connected = new CompletableFuture<>();
        device.socket.on(Socket.EVENT_CONNECT, arguments -> connected.complete(true));
        device.socket.on(
                Socket.EVENT_CONNECT_ERROR,
                arguments -> connected.completeExceptionally(new IllegalStateException(Arrays.toString(arguments))));
        device.socket.connect();
        await(connected);
        return device;
    }

    /** Sends an event and waits for its acknowledgement. */
    JsonNode say(String event, Map<String, ?> payload) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        Ack acknowledge = arguments -> answer.complete(tree(arguments[0]));
        socket.emit(event, new Object[] {new JSONObject(payload)}, acknowledge);
        return await(answer);
    }

    /** Waits for the next event of this name. */
    JsonNode hear(String event) {
        try {
            JsonNode payload = events(event).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (payload == null) {
                throw new AssertionError("never heard " + event);
            }
            return payload;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The events of this name that came and were not waited for. */
    List<JsonNode> unheard(String event) {
        return List.copyOf(events(event));
    }

    @Override
    public void close() {
        socket.disconnect();
    }

    private BlockingQueue<JsonNode> events(String event) {
        return heard.computeIfAbsent(event, name -> new LinkedBlockingQueue<>());
    }

    private static JsonNode tree(Object argument) {
        try {
            return JSON.readTree(String.valueOf(argument));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
