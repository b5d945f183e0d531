package io.soullink.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import io.socket.engineio.client.Transport;
import io.socket.thread.EventThread;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.json.JSONObject;

/** A phone of a user: the official Java client over one WebSocket, which remembers all that it hears. */
final class Device implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 20;

    private final Socket socket;
    private final AtomicReference<Transport> transport = new AtomicReference<>();
    private final Map<String, BlockingQueue<JsonNode>> heard = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<JsonNode>> unanswered = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> cutOff = new CompletableFuture<>();

    private Device(Socket socket) {
        this.socket = socket;
        socket.io().on(Manager.EVENT_TRANSPORT, arguments -> transport.set((Transport) arguments[0]));
        socket.onAnyIncoming(arguments -> events(String.valueOf(arguments[0])).add(tree(arguments[1])));
        socket.on(Socket.EVENT_DISCONNECT, arguments -> {
            cutOff.complete(null);
            unanswered.forEach(Device::giveUp);
        });
    }

    /** Connects with a token. */
    static Device of(URI server, HttpUser user) {
        return connected(new Device(socket(server, Map.of("token", user.token()))));
    }

    /** Connects with a token, and hands on each message from the first one on. */
    static Device of(URI server, HttpUser user, Consumer<JsonNode> onMessage) {
        Device device = new Device(socket(server, Map.of("token", user.token())));
        device.socket.on("receive_message", arguments -> onMessage.accept(tree(arguments[0])));
        return connected(device);
    }

    /** Connects without proof of anything. */
    static Device anonymous(URI server) {
        return connected(new Device(socket(server, Map.of())));
    }

    private static Socket socket(URI server, Map<String, String> auth) {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setReconnection(false)
                .setTransports(new String[] {"websocket"})
                .setAuth(auth)
                .build();
        return IO.socket(server, options);
    }

    private static Device connected(Device device) {
        CompletableFuture<Object> connected = new CompletableFuture<>();
        device.socket.on(Socket.EVENT_CONNECT, arguments -> connected.complete(true));
        device.socket.on(
                Socket.EVENT_CONNECT_ERROR,
                arguments -> connected.completeExceptionally(new IllegalStateException(Arrays.toString(arguments))));
        device.cutOff.thenRun(
                () -> connected.completeExceptionally(new IllegalStateException("cut off while connecting")));
        device.socket.connect();
        await(connected);
        return device;
    }

    /** Sends an event and waits for its acknowledgement. */
    JsonNode say(String event, Map<String, ?> payload) {
        return await(ask(event, payload));
    }

    /** Sends an event. What comes is its acknowledgement, or an exception if the connection is lost before it. */
    CompletableFuture<JsonNode> ask(String event, Map<String, ?> payload) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        unanswered.add(answer);
        answer.whenComplete((any, lost) -> unanswered.remove(answer));
        Ack acknowledge = arguments -> answer.complete(tree(arguments[0]));
        if (isCutOff()) {
            giveUp(answer);
        } else {
            socket.emit(event, new Object[] {new JSONObject(payload)}, acknowledge);
        }
        return answer;
    }

    /** Does something as soon as what was sent before has left for the network. */
    static void afterSending(Runnable action) {
        EventThread.exec(action);
    }

    /** Whether the connection is lost; a device does not connect again by itself, only when it was {@link #away}. */
    boolean isCutOff() {
        return cutOff.isDone() && !socket.connected();
    }

    /** Does something as soon as the connection is lost. */
    void onCutOff(Runnable action) {
        cutOff.thenRun(action);
    }

    /** Loses its connection, and connects again when something has been done without it. */
    void away(Runnable meanwhile) {
        CompletableFuture<Object> lost = new CompletableFuture<>();
        socket.once(Socket.EVENT_DISCONNECT, arguments -> lost.complete(arguments[0]));
        transport.get().close();
        await(lost);
        meanwhile.run();
        CompletableFuture<Object> back = new CompletableFuture<>();
        socket.once(Socket.EVENT_CONNECT, arguments -> back.complete(true));
        socket.connect();
        await(back);
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

    private static void giveUp(CompletableFuture<JsonNode> answer) {
        answer.completeExceptionally(new IllegalStateException("cut off"));
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
