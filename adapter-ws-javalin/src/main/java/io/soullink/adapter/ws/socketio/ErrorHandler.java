package io.soullink.adapter.ws.socketio;

/** Handles what an event could not be handled for. The connection stays. */
@FunctionalInterface
public interface ErrorHandler {

    /**
     * @param event the event's name; one that has a handler
     * @param error {@link InvalidPayload} when the arguments could not be read, else what the handler threw
     * @param ack   the event's; answer it, or the client waits in vain
     */
    void failed(Socket socket, String event, Exception error, Ack ack);
}
