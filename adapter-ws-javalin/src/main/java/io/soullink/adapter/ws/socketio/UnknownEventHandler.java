package io.soullink.adapter.ws.socketio;

/** Handles events that have no handler of their own. */
@FunctionalInterface
public interface UnknownEventHandler {

    /** @param event the name that the client gave; any text */
    void handle(Socket socket, String event, Ack ack);
}
