package io.soullink.adapter.ws.socketio;

import java.util.Optional;

/** Thrown by a {@link ConnectHandler}: the client gets a CONNECT_ERROR with this message and data. */
public class ConnectRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JsonWriter data;

    public ConnectRefused(String message) {
        this(message, null);
    }

    /** @param data writes one JSON value, which the client sees as {@code error.data} */
    public ConnectRefused(String message, JsonWriter data) {
        super(message, null, false, false);
        this.data = data;
    }

    Optional<JsonWriter> data() {
        return Optional.ofNullable(data);
    }
}
