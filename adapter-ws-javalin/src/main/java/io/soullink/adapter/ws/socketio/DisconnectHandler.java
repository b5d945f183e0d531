package io.soullink.adapter.ws.socketio;

/** Hears that a socket has left its namespace. */
@FunctionalInterface
public interface DisconnectHandler {

    /** Called once for each accepted socket, after its last event; it is in no room any more. */
    void disconnected(Socket socket, DisconnectReason reason);
}
