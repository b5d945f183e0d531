package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the server answered. */
record Reply(int status, Map<String, List<String>> headers, String text) {
    static Reply of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return new Reply(response.statusCode(), headers, response.body());
    }

    JsonNode json() {
        return Json.parse(text);
    }

    /** A field of the body as text; null if it is missing or null. */
    String field(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)))
                .map(values -> String.join(", ", values));
    }
}
