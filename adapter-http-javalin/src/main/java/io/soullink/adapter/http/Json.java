package io.soullink.adapter.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** JSON as it is read here, strictly and within bounds, and written, field by field. */
final class Json {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNameLength(256)
            .maxStringLength(100_000)
            .maxNumberLength(100)
            .maxTokenCount(100_000)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // As they are written: a price is not rounded before anybody has looked at it.
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /** @throws RequestRefused if it is no JSON value within bounds, or more than one, or names a field twice */
    static JsonNode parse(String text) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException | NumberFormatException unreadable) {
            // The latter for an exponent that no int holds.
            throw RequestRefused.malformed("the body is not readable JSON");
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An answer that says something to the user. */
    static ObjectNode message(String text) {
        return object().put("message", text);
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** ISO-8601 in UTC with milliseconds. */
    static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    static void answer(Context request, HttpStatus status, JsonNode body) {
        answer(request, status, "application/json", body);
    }

    static void answer(Context request, HttpStatus status, String contentType, JsonNode body) {
        request.status(status).result(bytes(body)).contentType(contentType);
    }

    /** Writes piece by piece, for what is too long to be held: nothing is sent before there is a buffer full of it. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
