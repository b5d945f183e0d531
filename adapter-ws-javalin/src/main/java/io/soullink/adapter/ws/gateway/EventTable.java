package io.soullink.adapter.ws.gateway;

import io.soullink.adapter.ws.gateway.EventObserver.Outcomes;
import io.soullink.adapter.ws.socketio.Ack;
import io.soullink.adapter.ws.socketio.EventHandler;
import io.soullink.adapter.ws.socketio.InvalidPayload;
import io.soullink.adapter.ws.socketio.Namespace;
import io.soullink.adapter.ws.socketio.PayloadReader;
import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.app.limit.EventLimit;
import io.soullink.app.limit.EventLimit.Kind;
import io.soullink.app.port.Actor;
import io.soullink.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of clients and what each does: for a socket that has said who it is, and within its user's allowance. What is
 * refused is answered in one way. A user who floods hears {@code rate_limited}, and one who does not stop is cut off.
 */
final class EventTable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketGateway.class);

    private final Namespace app;
    private final EventLimit limit;
    private final EventObserver observer;
    private final Outcomes unknown;
    /** By event, of those that are bound. */
    private final Map<String, Outcomes> outcomes = new HashMap<>();

    private final List<String> names = new ArrayList<>();

    EventTable(Namespace app, EventLimit limit, EventObserver observer) {
        this.app = app;
        this.limit = limit;
        this.observer = observer;
        this.unknown = observer.of(EventObserver.UNKNOWN);
        app.onUnknown(this::refuseUnknown).onError(this::fail);
    }

    /** What a person does. */
    void on(String event, BiFunction<Actor, Payload, Reply> action) {
        on(Kind.ACT, event, action);
    }

    /** What counts as {@code kind}. */
    void on(Kind kind, String event, BiFunction<Actor, Payload, Reply> action) {
        names.add(event);
        onAnybody(event, Payload::read, (socket, payload, ack) -> {
            Actor actor = Identity.on(socket).actor();
            limit.admit(actor.user(), kind);
            ack.send(action.apply(actor, payload).asAcknowledgement());
        });
    }

    /** What a socket may do before it has said who it is; the handler sees to limits and answers. */
    <T> void onAnybody(String event, PayloadReader<T> reader, EventHandler<T> handler) {
        Outcomes counted = observer.of(event);
        outcomes.put(event, counted);
        app.on(event, reader, (socket, payload, ack) -> {
            handler.handle(socket, payload, ack);
            counted.done();
        });
    }

    /** Those that are bound, in the order in which they were. */
    List<String> names() {
        return List.copyOf(names);
    }

    private void fail(Socket socket, String event, Exception error, Ack ack) {
        Refusal.log(LOG, event, error);
        Refusal refusal = Refusal.of(error);
        outcomes.get(event).refused(refusal.code());
        refuse(socket, event, refusal, ack);
        if (error instanceof Rejected || error instanceof InvalidPayload) {
            count(socket);
        }
    }

    private void refuseUnknown(Socket socket, String event, Ack ack) {
        unknown.refused(Refusal.UNKNOWN_EVENT.code());
        refuse(socket, event, Refusal.UNKNOWN_EVENT, ack);
        count(socket);
    }

    private static void refuse(Socket socket, String event, Refusal refusal, Ack ack) {
        if (ack.requested()) {
            ack.send(refusal.asAcknowledgement());
        } else {
            socket.emit("error_message", refusal.asEvent(event));
        }
    }

    /** Counts a refusal that was the client's own doing; what fails here is held against nobody. */
    private void count(Socket socket) {
        Optional<Identity> identity = socket.attachment(Identity.class);
        if (identity.filter(known -> limit.isAbuse(known.actor().user())).isPresent()) {
            socket.close();
        }
    }
}
