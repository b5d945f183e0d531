package io.soullink.adapter.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters after the question mark. Read here rather than by Javalin, which drops in silence what it cannot decode.
 *
 * <p>Every method throws {@link RequestRefused} for what has not the form that it must have.
 */
final class Query {
    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Those of a request; each at most once. */
    static Query of(Context request) {
        Map<String, String> parameters = new HashMap<>();
        String query = request.queryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()
                    && parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "") != null) {
                throw RequestRefused.malformed("each parameter may be given once");
            }
        }
        return new Query(parameters);
    }

    /** A whole number, or {@code otherwise} where the parameter is missing. */
    long number(String name, long otherwise) {
        String text = parameters.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw RequestRefused.malformed(name + " must be a whole number");
        }
    }

    /** The text, or empty where the parameter is missing. */
    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw RequestRefused.malformed("the address cannot be read");
        }
    }
}
