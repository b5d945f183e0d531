package io.soullink.bootstrap;

/** The server could not start; the message says why, for the one who started it. */
public final class ServerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
