package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the arguments of an event, or of an acknowledgement: none, one or several values, one after the other. */
@FunctionalInterface
public interface JsonWriter {

    /** Writes nothing: an event, or an acknowledgement, without arguments. */
    JsonWriter NOTHING = json -> {};

    /**
     * @param json inside the packet's array. {@code writeBinary} makes a binary attachment
     */
    void write(JsonGenerator json) throws IOException;
}
