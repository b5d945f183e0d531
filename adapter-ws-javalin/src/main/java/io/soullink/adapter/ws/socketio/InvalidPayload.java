package io.soullink.adapter.ws.socketio;

import java.io.IOException;

/** An event's arguments are well-formed JSON, but not what the event calls for. The connection stays. */
public class InvalidPayload extends IOException {

    private static final long serialVersionUID = 1L;

    public InvalidPayload(String message) {
        super(message);
    }

    InvalidPayload(IOException cause) {
        super("The arguments cannot be read", cause);
    }
}
