package io.soullink.adapter.ws.socketio;

import io.soullink.adapter.ws.engineio.EncodedPacket;
import java.util.List;

/**
 * An outgoing event, encoded once for all who get it.
 *
 * @param offset what a client that has seen it will say; null when it is not to be recovered
 */
record Event(List<EncodedPacket> packets, String offset) {

    int size() {
        int size = 0;
        for (EncodedPacket packet : packets) {
            size += packet.size();
        }
        return size;
    }
}
