package io.soullink.adapter.ws.socketio;

/** Handles one kind of event. Handlers of a socket run one at a time, in the order of its events; they may block. */
@FunctionalInterface
public interface EventHandler<T> {

    /** @param ack answers the event, now or later; without effect when the client wants no answer */
    void handle(Socket socket, T payload, Ack ack);
}
