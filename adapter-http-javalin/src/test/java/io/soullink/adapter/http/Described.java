package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.soullink.testkit.ApiDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds what is said over HTTP against {@code openapi.yaml}. Every answer to a {@link TestServer} passes through here. */
final class Described {
    static final ApiDocument DOCUMENT = ApiDocument.beside(HttpApi.class, "openapi.yaml");

    private static final String JSON = "application/json";
    private static final String PROBLEM = ApiDocument.step("components") + "/schemas/Problem";
    /** What any address may answer; the document says so in its introduction. */
    private static final Set<String> ANYWHERE =
            Set.of("no_such_route", "method_not_allowed", "refused", "too_many_attempts");

    private Described() {}

    /** A route as the document has it. */
    record Operation(String method, String path, String pointer) {
        JsonNode described() {
            return DOCUMENT.root().at(pointer);
        }

        boolean matches(String concrete) {
            return Pattern.matches("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E/?", concrete);
        }

        private long variables() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    /** All of them. */
    static List<Operation> operations() {
        return DOCUMENT.root().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(part -> !part.getKey().equals("parameters"))
                        .map(part -> operation(part.getKey(), path.getKey())))
                .toList();
    }

    private static Operation operation(String method, String path) {
        return new Operation(method.toUpperCase(), path, "/paths" + ApiDocument.step(path) + "/" + method);
    }

    /** The one that a request is for. */
    static Optional<Operation> operation(String method, String target, List<Operation> all) {
        String path = target.replaceFirst("[?#].*", "");
        String asked = method.equals("HEAD") ? "GET" : method;
        return all.stream()
                .filter(each -> each.method().equals(asked) && each.matches(path))
                .min(Comparator.comparingLong(Operation::variables));
    }

    /** Fails unless the document says that this may be the answer. */
    static void requireDescribed(String method, String target, Reply reply) {
        Optional<Operation> operation = operation(method, target, operations());
        if (isAnywhere(reply)) {
            requireGood(target, DOCUMENT.judgeOutgoing(PROBLEM, reply.json()));
        } else if (method.equals("OPTIONS")) {
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.header("Allow")).isPresent();
        } else if (operation.isEmpty()) {
            assertThat(method).as("no such route, and answered " + reply).isEqualTo("HEAD");
        } else {
            requireDescribed(operation.get(), method, reply);
        }
    }

    private static boolean isAnywhere(Reply reply) {
        return reply.status() >= 400
                && reply.header("Content-Type")
                        .filter(Problem.CONTENT_TYPE::equals)
                        .isPresent()
                && !reply.text().isEmpty()
                && ANYWHERE.contains(reply.field("/code"));
    }

    private static void requireDescribed(Operation operation, String method, Reply reply) {
        String where = operation.method() + " " + operation.path() + " " + reply.status();
        String response = response(operation, reply.status())
                .orElseThrow(() -> new AssertionError(where + " is not described: " + reply.text()));
        JsonNode described = DOCUMENT.root().at(response);
        described.path("headers").fieldNames().forEachRemaining(name -> {
            requireHeader(where, name, response + "/headers" + ApiDocument.step(name), reply);
        });
        if (described.has("content")) {
            String type = reply.header("Content-Type").orElse("none").replaceFirst(" *;.*", "");
            assertThat(described.path("content").has(type))
                    .as(where + " as " + type)
                    .isTrue();
            if (!method.equals("HEAD")) {
                JsonNode body = type.endsWith("json") ? reply.json() : new TextNode(reply.text());
                String schema = response + "/content" + ApiDocument.step(type) + "/schema";
                requireGood(where + " " + reply.text(), DOCUMENT.judgeOutgoing(schema, body));
            }
        } else {
            assertThat(reply.text()).as(where).isEmpty();
        }
    }

    private static Optional<String> response(Operation operation, int status) {
        JsonNode responses = operation.described().path("responses");
        String range = status / 100 + "XX";
        String name = responses.has(Integer.toString(status)) ? Integer.toString(status) : range;
        return responses.has(name)
                ? Optional.of(DOCUMENT.resolve(operation.pointer() + "/responses/" + name))
                : Optional.empty();
    }

    private static void requireHeader(String where, String name, String pointer, Reply reply) {
        String header = DOCUMENT.resolve(pointer);
        Optional<String> value = reply.header(name);
        if (value.isPresent()) {
            requireGood(where + " " + name, DOCUMENT.judgeOutgoing(header + "/schema", typed(header, value.get())));
        } else if (DOCUMENT.root().at(header).path("required").asBoolean()) {
            fail(where + " lacks " + name);
        }
    }

    /** Fails unless a request that was granted is one that the document describes. */
    static void requireDescribedRequest(String method, String target, String json, Reply reply) {
        Optional<Operation> operation = operation(method, target, operations());
        if (operation.isEmpty() || reply.status() >= 300) {
            return;
        }
        String content = operation.get().pointer() + "/requestBody/content" + ApiDocument.step(JSON) + "/schema";
        if (json != null && !DOCUMENT.root().at(content).isMissingNode()) {
            requireGood(method + " " + target + " " + json, DOCUMENT.judgeIncoming(content, Json.parse(json)));
        }
        Map<String, String> query = query(target);
        for (String pointer : parameters(operation.get())) {
            JsonNode parameter = DOCUMENT.root().at(pointer);
            String value = query.get(parameter.path("name").asText());
            if (parameter.path("in").asText().equals("query") && value != null) {
                requireGood(method + " " + target, DOCUMENT.judgeIncoming(pointer + "/schema", typed(pointer, value)));
            }
        }
    }

    /** Where the parameters of a route are described. */
    static List<String> parameters(Operation operation) {
        String shared = operation.pointer().substring(0, operation.pointer().lastIndexOf('/')) + "/parameters";
        String own = operation.pointer() + "/parameters";
        return List.of(shared, own).stream()
                .flatMap(list -> java.util.stream.IntStream.range(
                                0, DOCUMENT.root().at(list).size())
                        .mapToObj(i -> DOCUMENT.resolve(list + "/" + i)))
                .toList();
    }

    private static Map<String, String> query(String target) {
        return java.util.Arrays.stream(target.replaceFirst("^[^?]*\\??", "").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(
                        pair -> pair[0],
                        pair -> java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8),
                        (one, other) -> other));
    }

    private static JsonNode typed(String pointer, String text) {
        JsonNode schema = DOCUMENT.root().at(DOCUMENT.resolve(pointer + "/schema"));
        return schema.path("type").asText().equals("integer") ? new LongNode(Long.parseLong(text)) : new TextNode(text);
    }

    private static void requireGood(String what, List<String> complaints) {
        assertThat(complaints).as(what).isEmpty();
    }
}
