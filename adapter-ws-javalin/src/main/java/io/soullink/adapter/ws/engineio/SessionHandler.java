package io.soullink.adapter.ws.engineio;

/**
 * What a session's messages are delivered to.
 *
 * <p>The callbacks of one session run one at a time, in the order of arrival, on the thread that read from the network; they
 * may block, which holds up this session only. {@link #onClose} is called once, and is the last.
 */
public interface SessionHandler {

    void onText(String message);

    void onBinary(byte[] message);

    /** Everything that was sent before the latest ping has been received: its pong has come. */
    default void onHeartbeat() {}

    void onClose(CloseReason reason);

    /** Makes the handler of each new session. Called before anything is delivered; it may send, after the handshake. */
    @FunctionalInterface
    interface Factory {
        SessionHandler open(EngineSession session);
    }
}
