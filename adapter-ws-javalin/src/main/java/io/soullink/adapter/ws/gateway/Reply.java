package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.socketio.JsonWriter;
import io.soullink.app.Storage;
import java.io.IOException;
import java.util.Locale;

/** What an acknowledgement says besides {@code ok: true}. */
@FunctionalInterface
interface Reply {
    /** Nothing more. */
    Reply OK = json -> {};

    /** Writes fields into an object that is open. */
    void writeFields(JsonGenerator json) throws IOException;

    /** How a client is told what an acknowledged change survives: {@code memory} or {@code majority}. */
    static String durabilityOf(Storage storage) {
        return storage.durability().name().toLowerCase(Locale.ROOT);
    }

    default JsonWriter asAcknowledgement() {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("ok", true);
            writeFields(json);
            json.writeEndObject();
        };
    }
}
