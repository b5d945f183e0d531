package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.CloseReason;

/** Why a socket left its namespace. */
public enum DisconnectReason {

    /** The client left the namespace. */
    CLIENT_DISCONNECT(false),

    /** {@link Socket#disconnect()}. */
    SERVER_DISCONNECT(false),

    /** The client's connection ended. */
    TRANSPORT_CLOSE(true),

    /** Writing to the client failed. */
    TRANSPORT_ERROR(true),

    /** The client did not answer a ping in time. */
    PING_TIMEOUT(true),

    /** The client broke the protocol. */
    PARSE_ERROR(false),

    /** The client let more wait than the server holds for it. */
    SLOW_READER(true),

    /** A handler failed in a way that nobody contained. */
    SERVER_ERROR(false),

    /** {@link Socket#close()}. */
    FORCED_CLOSE(false),

    /** The server stops. */
    SERVER_SHUTDOWN(false);

    private final boolean recoverable;

    DisconnectReason(boolean recoverable) {
        this.recoverable = recoverable;
    }

    /** Whether the client may have been cut off against its will and the server's. */
    boolean recoverable() {
        return recoverable;
    }

    static DisconnectReason of(CloseReason reason) {
        return switch (reason) {
            case TRANSPORT_CLOSE -> TRANSPORT_CLOSE;
            case TRANSPORT_ERROR -> TRANSPORT_ERROR;
            case PING_TIMEOUT -> PING_TIMEOUT;
            case PARSE_ERROR, PAYLOAD_TOO_LARGE -> PARSE_ERROR;
            case SLOW_READER -> SLOW_READER;
            case SERVER_ERROR -> SERVER_ERROR;
            case FORCED_CLOSE -> FORCED_CLOSE;
            case SERVER_SHUTDOWN -> SERVER_SHUTDOWN;
        };
    }
}
