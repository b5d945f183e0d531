package io.soullink.adapter.ws.socketio;

/**
 * An incoming packet with its header read and its JSON not yet.
 *
 * @param id          of the acknowledgement that is asked for or given, {@link #NO_ID} when there is none
 * @param attachments binary messages that belong to it and follow it
 * @param text        the message; its JSON starts at {@code dataStart} and reaches to the end
 */
record Packet(PacketType type, String namespace, long id, int attachments, String text, int dataStart) {

    static final long NO_ID = -1;

    boolean hasData() {
        return dataStart < text.length();
    }
}
