package io.soullink.adapter.ws.engineio;

/** The server's answer to a handshake (protocol, section "Handshake"). */
final class OpenPacket {

    private OpenPacket() {}

    static EncodedPacket of(EngineSession session, EngineSettings settings) {
        String upgrades = session.transport() instanceof WebSocketTransport ? "" : '"' + WebSocketTransport.NAME + '"';
        return EncodedPacket.control(PacketType.OPEN, """
                {"sid":"%s","upgrades":[%s],"pingInterval":%d,"pingTimeout":%d,"maxPayload":%d}""".formatted(
                        session.id(),
                        upgrades,
                        settings.heartbeat().interval().toMillis(),
                        settings.heartbeat().timeout().toMillis(),
                        settings.maxPayload()));
    }
}
