package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.List;

/** What stands in a packet's JSON for the binary attachment of that number: {@code {"_placeholder":true,"num":0}}. */
final class Placeholder {

    private static final String MARK = "_placeholder";
    private static final String NUMBER = "num";

    private Placeholder() {}

    static void write(JsonGenerator json, int number) throws IOException {
        json.writeStartObject();
        json.writeBooleanField(MARK, true);
        json.writeNumberField(NUMBER, number);
        json.writeEndObject();
    }

    /** A parser of the same JSON in which each placeholder is the binary value that it stands for. */
    static JsonParser replace(JsonParser json, List<byte[]> attachments) throws IOException {
        try (json;
                TokenBuffer replaced = new TokenBuffer(json)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    copyObjectStart(json, replaced, attachments);
                } else {
                    replaced.copyCurrentEvent(json);
                }
            }
            return replaced.asParser();
        }
    }

    /** Both official clients write the mark first, so that a look at the first field is enough. */
    private static void copyObjectStart(JsonParser json, TokenBuffer replaced, List<byte[]> attachments)
            throws IOException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.FIELD_NAME && json.currentName().equals(MARK)) {
            replaced.writeEmbeddedObject(attachment(json, attachments));
        } else {
            replaced.writeStartObject();
            replaced.copyCurrentEvent(json);
            if (first == JsonToken.FIELD_NAME && json.nextToken() == JsonToken.START_OBJECT) {
                copyObjectStart(json, replaced, attachments);
            } else if (first == JsonToken.FIELD_NAME) {
                replaced.copyCurrentEvent(json);
            }
        }
    }

    private static byte[] attachment(JsonParser json, List<byte[]> attachments) throws IOException {
        boolean mark = json.nextToken() == JsonToken.VALUE_TRUE;
        boolean number = json.nextToken() == JsonToken.FIELD_NAME
                && json.currentName().equals(NUMBER)
                && json.nextToken() == JsonToken.VALUE_NUMBER_INT;
        int index = mark && number ? json.getIntValue() : -1;
        if (index < 0 || index >= attachments.size() || json.nextToken() != JsonToken.END_OBJECT) {
            throw new InvalidPayload("A placeholder of no attachment");
        }
        return attachments.get(index);
    }
}
