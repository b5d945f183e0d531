package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soullink.adapter.ws.engineio.FailureTrace;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of a namespace, and what handles them. */
final class EventBindings {

    private static final Logger LOG = LoggerFactory.getLogger(Namespace.class);

    /** Names that the client and server libraries use for themselves. */
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private final Map<String, Binding<?>> bindings = new ConcurrentHashMap<>();
    private volatile UnknownEventHandler unknown = (socket, event, ack) -> {};
    private volatile ErrorHandler errors = (socket, event, error, ack) -> {
        if (error instanceof InvalidPayload) {
            LOG.debug("Refused the payload of {}", event);
        } else {
            LOG.error("The handler of {} failed: {}", event, FailureTrace.of(error));
        }
    };

    private record Binding<T>(PayloadReader<T> reader, EventHandler<T> handler) {

        /** Reads the payload now and leaves the handler for when the parser is done with. */
        Runnable read(JsonParser json, Socket socket, Ack ack) throws IOException {
            json.nextToken();
            T payload = reader.read(json);
            JsonCodec.finish(json);
            return () -> handler.handle(socket, payload, ack);
        }
    }

    static String requireFree(String event) {
        if (RESERVED.contains(event)) {
            throw new IllegalArgumentException("reserved event name: " + event);
        }
        return event;
    }

    <T> void bind(String event, PayloadReader<T> reader, EventHandler<T> handler) {
        if (bindings.putIfAbsent(requireFree(event), new Binding<>(reader, handler)) != null) {
            throw new IllegalArgumentException("event has a handler already: " + event);
        }
    }

    void onUnknown(UnknownEventHandler handler) {
        unknown = handler;
    }

    void onError(ErrorHandler handler) {
        errors = handler;
    }

    /** Handles an event whose JSON is before its first token. */
    void dispatch(Socket socket, IncomingPacket packet) throws MalformedPacket {
        Ack ack = new Ack(socket, packet.header().id());
        String event = null;
        try {
            Runnable handler;
            try (JsonParser json = packet.open()) {
                event = name(json);
                Binding<?> binding = bindings.get(event);
                handler = binding == null ? unknown(socket, packet, event, ack) : binding.read(json, socket, ack);
            }
            handler.run();
        } catch (IOException e) {
            packet.requireWellFormed();
            if (event == null) {
                throw new MalformedPacket("an event whose name is past a limit");
            }
            fail(socket, event, e instanceof InvalidPayload ? e : new InvalidPayload(e), ack);
        } catch (RuntimeException e) {
            fail(socket, event, e, ack);
        }
    }

    private Runnable unknown(Socket socket, IncomingPacket packet, String event, Ack ack) throws MalformedPacket {
        packet.requireWellFormed();
        return () -> unknown.handle(socket, event, ack);
    }

    private void fail(Socket socket, String event, Exception error, Ack ack) {
        if (bindings.containsKey(event)) {
            errors.failed(socket, event, error, ack);
        } else {
            LOG.warn("The handler of unknown events failed: {}", FailureTrace.of(error));
        }
    }

    private static String name(JsonParser json) throws IOException, MalformedPacket {
        json.nextToken();
        JsonToken name = json.nextToken();
        if (name != JsonToken.VALUE_STRING && name != JsonToken.VALUE_NUMBER_INT || RESERVED.contains(json.getText())) {
            throw new MalformedPacket("an event without a name of its own");
        }
        return json.getText();
    }
}
