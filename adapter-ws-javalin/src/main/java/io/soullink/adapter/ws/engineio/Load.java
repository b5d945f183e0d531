package io.soullink.adapter.ws.engineio;

/**
 * What the sessions of a server are just now; nothing is counted until somebody asks.
 *
 * @param webSockets sessions on a WebSocket
 * @param polling sessions on long-polling
 * @param waitingBytes of packets that the network has not taken yet, of all sessions
 * @param mostWaitingBytes of the one session that has the most
 */
public record Load(int webSockets, int polling, long waitingBytes, long mostWaitingBytes) {
    static final Load NONE = new Load(0, 0, 0, 0);

    /** With one session more. */
    Load and(EngineSession session) {
        boolean polls = PollingTransport.NAME.equals(session.transport().name());
        int bytes = session.queue().waitingBytes();
        return new Load(
                webSockets + (polls ? 0 : 1),
                polling + (polls ? 1 : 0),
                waitingBytes + bytes,
                Math.max(mostWaitingBytes, bytes));
    }
}
