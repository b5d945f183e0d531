package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Reads the arguments of an event, or of an acknowledgement, into a value. What it does not read is skipped.
 *
 * <p>A binary attachment is a value of the parser: {@code json.getBinaryValue()}.
 */
@FunctionalInterface
public interface PayloadReader<T> {

    /**
     * @param json on the first token of the first argument, or on the closing {@code END_ARRAY} when there is none; it keeps
     *             to {@link SocketSettings.Json} and refuses duplicate keys
     * @throws InvalidPayload if the JSON is not what the event calls for
     */
    T read(JsonParser json) throws IOException;
}
