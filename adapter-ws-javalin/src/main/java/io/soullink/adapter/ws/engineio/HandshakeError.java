package io.soullink.adapter.ws.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Why a request is refused; the codes are those of the reference implementation, which clients switch on. */
enum HandshakeError {
    UNKNOWN_TRANSPORT(400, "Transport unknown"),
    UNKNOWN_SESSION(400, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(400, "Bad handshake method"),
    BAD_REQUEST(400, "Bad request"),
    FORBIDDEN(403, "Forbidden"),
    UNSUPPORTED_PROTOCOL_VERSION(400, "Unsupported protocol version");

    private final int status;
    private final byte[] body;

    HandshakeError(int status, String message) {
        this.status = status;
        this.body =
                "{\"code\":%d,\"message\":\"%s\"}".formatted(ordinal(), message).getBytes(StandardCharsets.US_ASCII);
    }

    int status() {
        return status;
    }

    ByteBuffer body() {
        return ByteBuffer.wrap(body);
    }
}
