package io.soullink.adapter.ws.engineio;

/** The packet types; the digit of each on the wire is its ordinal (protocol, section "Protocol"). */
enum PacketType {
    OPEN,
    CLOSE,
    PING,
    PONG,
    MESSAGE,
    UPGRADE,
    NOOP;

    private static final PacketType[] BY_DIGIT = values();

    char digit() {
        return (char) ('0' + ordinal());
    }

    /** The type of a text packet, or null when its first character names none. */
    static PacketType of(String packet) {
        int index = packet.isEmpty() ? -1 : packet.charAt(0) - '0';
        return index >= 0 && index < BY_DIGIT.length ? BY_DIGIT[index] : null;
    }
}
