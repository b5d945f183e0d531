package io.soullink.adapter.ws.socketio;

/** Lets a client into a namespace, or not. */
@FunctionalInterface
public interface ConnectHandler {

    /**
     * Returning accepts the socket. May block. What is emitted to the socket from here on arrives after the acceptance.
     *
     * @throws ConnectRefused to refuse, with what the client is told
     */
    void connect(Socket socket, Handshake handshake);
}
