package io.soullink.adapter.ws.socketio;

/** A client broke the protocol; its session is closed. Carries no part of what the client sent. */
final class MalformedPacket extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedPacket(String rule) {
        super(rule, null, false, false);
    }
}
