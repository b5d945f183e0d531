package io.soullink.adapter.ws.socketio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;

/** Streaming JSON, strict and bounded. */
final class JsonCodec {

    private static final int MAX_NAME_LENGTH = 256;
    /** What parsers leave for the next: not a set of buffers for each thread, which grows with the longest text it ever saw. */
    private static final int KEPT_BUFFERS = 16;

    private final JsonFactory strict;
    private final JsonFactory grammarOnly;

    JsonCodec(SocketSettings.Json limits) {
        RecyclerPool<BufferRecycler> buffers = JsonRecyclerPools.newBoundedPool(KEPT_BUFFERS);
        strict = factory(limits, buffers)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        grammarOnly = factory(limits, buffers).build();
    }

    private static JsonFactoryBuilder factory(SocketSettings.Json limits, RecyclerPool<BufferRecycler> buffers) {
        return new JsonFactoryBuilder()
                .recyclerPool(buffers)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(limits.numberLength())
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build());
    }

    /** A parser of a packet's JSON, before its first token. */
    JsonParser parser(Packet packet) throws IOException {
        return parser(strict, packet);
    }

    JsonGenerator generator(OutputStream out) throws IOException {
        return strict.createGenerator(out);
    }

    /** Goes to the end of the array or object that the parser is in at depth one, and requires that nothing follows. */
    static void finish(JsonParser json) throws IOException {
        while (!json.getParsingContext().inRoot()) {
            json.nextToken();
        }
        if (json.nextToken() != null) {
            throw new InvalidPayload("More than one JSON value");
        }
    }

    /** Whether a packet's JSON is JSON at all, and nothing but one value; past a limit the doubt is the client's benefit. */
    boolean isWellFormed(Packet packet) {
        try (JsonParser json = parser(grammarOnly, packet)) {
            if (json.nextToken() == JsonToken.START_ARRAY || json.currentToken() == JsonToken.START_OBJECT) {
                finish(json);
                return true;
            }
            return false;
        } catch (StreamConstraintsException pastALimit) {
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static JsonParser parser(JsonFactory factory, Packet packet) throws IOException {
        StringReader data = new StringReader(packet.text());
        data.skip(packet.dataStart());
        return factory.createParser(data);
    }
}
