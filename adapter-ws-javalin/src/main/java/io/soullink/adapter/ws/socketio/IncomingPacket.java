package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/** A packet that has arrived whole, with its attachments. */
record IncomingPacket(JsonCodec codec, Packet header, List<byte[]> attachments) {

    /** A parser before the first token. */
    JsonParser open() throws IOException {
        JsonParser json = codec.parser(header);
        return header.type().isBinary() ? Placeholder.replace(json, attachments) : json;
    }

    /** A payload that cannot be read is the application's matter, unless it is not even JSON. */
    void requireWellFormed() throws MalformedPacket {
        if (header.hasData() && !codec.isWellFormed(header)) {
            throw new MalformedPacket("payload is not JSON");
        }
    }
}
