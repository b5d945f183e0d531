package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soullink.adapter.ws.socketio.InvalidPayload;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an event's first argument. Arrays are passed over: no event has one. What is missing or of another type is
 * {@link Rejected} with {@link Reason#INVALID}.
 */
final class Payload {
    private final Map<String, Object> fields;

    private Payload(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Reads an object; its absence is an object without fields. */
    static Payload read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.END_ARRAY || json.currentToken() == JsonToken.VALUE_NULL) {
            return new Payload(Map.of());
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new InvalidPayload("the first argument must be an object");
        }
        Map<String, Object> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, value(json));
        }
        return new Payload(fields);
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> integer(json);
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case START_OBJECT -> read(json);
            case VALUE_NULL -> null;
            default -> {
                json.skipChildren();
                yield Unreadable.OTHER_TYPE;
            }
        };
    }

    private static Object integer(JsonParser json) throws IOException {
        return switch (json.getNumberType()) {
            case INT, LONG -> json.getLongValue();
            default -> Unreadable.OTHER_TYPE;
        };
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return of(name, String.class, "a string");
    }

    /** A text, or a whole number as its digits. */
    Optional<String> textOrNumber(String name) {
        return fields.get(name) instanceof Long number ? Optional.of(number.toString()) : optionalText(name);
    }

    /** A whole number that must be there. */
    long number(String name) {
        return of(name, Long.class, "a whole number").orElseThrow(() -> missing(name));
    }

    Optional<Long> optionalNumber(String name) {
        return of(name, Long.class, "a whole number");
    }

    /** A number that must be there, whole or not. */
    double decimal(String name) {
        return fields.get(name) instanceof Long whole
                ? whole.doubleValue()
                : of(name, Double.class, "a number").orElseThrow(() -> missing(name));
    }

    /**
     * When a client says that something was, in ISO-8601 or in milliseconds since 1970. Its clock orders nothing, so what it
     * does not say readably is as good as unsaid.
     */
    Optional<Instant> claimedTime(String name) {
        Object value = fields.get(name);
        if (value instanceof Number millis) {
            return Optional.of(Instant.ofEpochMilli(millis.longValue()));
        }
        try {
            return value instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A truth value that must be there. */
    boolean flag(String name) {
        return of(name, Boolean.class, "true or false").orElseThrow(() -> missing(name));
    }

    Optional<Boolean> optionalFlag(String name) {
        return of(name, Boolean.class, "true or false");
    }

    /** An object that must be there. */
    Payload object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    Optional<Payload> optionalObject(String name) {
        return of(name, Payload.class, "an object");
    }

    /** Whether the field is there and says nothing: null, or an empty text. */
    boolean isNullOrEmpty(String name) {
        Object value = fields.get(name);
        return value == null ? fields.containsKey(name) : value.equals("");
    }

    private <T> Optional<T> of(String name, Class<T> type, String expected) {
        Object value = fields.get(name);
        if (value != null && !type.isInstance(value)) {
            throw Rejected.invalid(name, "must be " + expected);
        }
        return Optional.ofNullable(type.cast(value));
    }

    private static Rejected missing(String name) {
        return Rejected.invalid(name, "is missing");
    }

    private enum Unreadable {
        OTHER_TYPE
    }
}
