package io.soullink.adapter.ws.engineio;

/** What carries a session's packets: long-polling or WebSocket. No method blocks; all are thread-safe. */
interface Transport {

    /** The name in the query of a request, and in the handshake's list of upgrades. */
    String name();

    /** From here on it carries the packets of this session. Called before anybody else knows of the session. */
    void carry(EngineSession session);

    /** There is something to send: writes what the session's queue holds, as soon as the network takes it. */
    void flush();

    /** Sends what is queued and ends; once it has, it lets the session be {@linkplain EngineSession#forget() forgotten}. */
    void close(CloseReason reason);
}
