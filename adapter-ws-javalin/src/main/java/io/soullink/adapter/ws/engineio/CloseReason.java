package io.soullink.adapter.ws.engineio;

/** Why a session ended, and what its WebSocket says about it (RFC 6455, section 7.4.1). */
public enum CloseReason {

    /** The client closed the session, or its connection ended. */
    TRANSPORT_CLOSE(1000, false),

    /** Writing to the client failed. */
    TRANSPORT_ERROR(1011, true),

    /** The client did not answer a ping in time. */
    PING_TIMEOUT(1001, true),

    /** The client broke the protocol. */
    PARSE_ERROR(1002, false),

    /** The client sent a message above the payload limit. */
    PAYLOAD_TOO_LARGE(1009, false),

    /** The client let more wait than the server holds for it. */
    SLOW_READER(1008, true),

    /** A handler failed in a way that it did not contain. */
    SERVER_ERROR(1011, false),

    /** The application closed the session. */
    FORCED_CLOSE(1000, false),

    /** The server stops. */
    SERVER_SHUTDOWN(1001, false);

    private final int status;
    private final boolean abrupt;

    CloseReason(int status, boolean abrupt) {
        this.status = status;
        this.abrupt = abrupt;
    }

    /** The WebSocket close code. */
    int status() {
        return status;
    }

    /** Whether nothing more can usefully be sent, so that the connection is cut. */
    boolean abrupt() {
        return abrupt;
    }
}
