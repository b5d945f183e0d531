package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.soullink.adapter.http.Described.Operation;
import io.soullink.adapter.inmemory.InMemorySoulLink;
import io.soullink.testkit.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the document says all that there is, and nothing else. */
class OpenApiTest {
    private static final ApiDocument DOCUMENT = Described.DOCUMENT;

    @Test
    void describesEveryRouteAndNoOther() {
        List<RouteTable> tables = new ArrayList<>();
        HttpApi api = new HttpApi(InMemorySoulLink.start().link(), HttpSettings.DEFAULT);
        Javalin.create(config -> tables.add(api.routes(config.routes)));
        Map<String, TreeSet<String>> described = new TreeMap<>();
        for (Operation operation : Described.operations()) {
            described.computeIfAbsent(operation.path(), path -> new TreeSet<>()).add(operation.method());
        }

        Map<String, TreeSet<String>> served = new TreeMap<>();
        tables.get(0).methods().forEach((path, methods) -> {
            TreeSet<String> own = new TreeSet<>(methods);
            own.removeAll(List.of("HEAD", "OPTIONS"));
            served.put(path, own);
        });

        assertThat(described).isEqualTo(served);
    }

    static Stream<Operation> operations() {
        return Described.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysOfEveryRouteWhatItTakesAndWhoMayCall(Operation operation) {
        JsonNode described = operation.described();
        Matcher inPath = Pattern.compile("\\{(\\w+)}").matcher(operation.path());

        assertThat(described.path("operationId").asText()).isNotBlank();
        assertThat(described.path("summary").asText()).isNotBlank();
        assertThat(described.path("tags")).hasSize(1);
        assertThat(Described.parameters(operation).stream()
                        .map(DOCUMENT.root()::at)
                        .filter(parameter -> parameter.path("in").asText().equals("path"))
                        .map(parameter -> parameter.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        inPath.results().map(found -> found.group(1)).toList());
        boolean closed = !described.has("security");
        assertThat(described.path("responses").has("401"))
                .isEqualTo(closed || operation.path().equals("/user/login"));
        if (described.has("requestBody")) {
            assertThat(described.path("responses").properties())
                    .extracting(Map.Entry::getKey)
                    .contains("400", "413", "415", "422");
        }
    }

    @Test
    void namesEachOperationOnceAndUsesEachPart() {
        assertThat(Described.operations())
                .extracting(
                        operation -> operation.described().path("operationId").asText())
                .doesNotHaveDuplicates();
        String text = DOCUMENT.root().toString();
        for (Map.Entry<String, JsonNode> kind :
                DOCUMENT.root().path("components").properties()) {
            for (Map.Entry<String, JsonNode> part : kind.getValue().properties()) {
                String reference = "\"#/components/" + kind.getKey() + "/" + part.getKey() + "\"";
                assertThat(text.contains(reference) || kind.getKey().equals("securitySchemes"))
                        .as(reference + " is used")
                        .isTrue();
            }
        }
    }

    /** Where an example stands, and where its schema. */
    record Example(String pointer, String schema) {}

    static Stream<Example> examples() {
        return examples("", DOCUMENT.root());
    }

    private static Stream<Example> examples(String pointer, JsonNode node) {
        Stream<Example> own = Stream.empty();
        if (node.has("schema") && node.has("example")) {
            own = Stream.of(new Example(pointer + "/example", pointer + "/schema"));
        } else if (node.has("schema") && node.has("examples")) {
            own = node.path("examples").properties().stream()
                    .map(each -> new Example(
                            pointer + "/examples" + ApiDocument.step(each.getKey()) + "/value", pointer + "/schema"));
        } else if (node.path("examples").isArray()) {
            own = Stream.iterate(0, i -> i < node.path("examples").size(), i -> i + 1)
                    .map(i -> new Example(pointer + "/examples/" + i, pointer));
        }
        Stream<Example> inner = node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> examples(pointer + "/" + i, node.get(i)))
                : node.properties().stream()
                        .flatMap(part -> examples(pointer + ApiDocument.step(part.getKey()), part.getValue()));
        return Stream.concat(own, inner);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsExamplesThatAreTrue(Example example) {
        JsonNode value = DOCUMENT.root().at(example.pointer());

        assertThat(value.isMissingNode()).isFalse();
        assertThat(DOCUMENT.judgeOutgoing(example.schema(), value)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsAnExampleOfEveryBody(Operation operation) {
        String text = Stream.concat(
                        Stream.of(operation.pointer() + "/requestBody"),
                        operation.described().path("responses").properties().stream()
                                .map(each -> operation.pointer() + "/responses/" + each.getKey()))
                .filter(pointer -> !DOCUMENT.root().at(pointer).isMissingNode())
                .map(DOCUMENT::at)
                .flatMap(body -> StreamSupport.stream(body.path("content").spliterator(), false))
                .filter(content -> !content.has("example") && !content.has("examples"))
                .map(JsonNode::toString)
                .collect(Collectors.joining());

        assertThat(text.replace("{\"schema\":{\"type\":\"string\"}}", "")).isEmpty();
    }
}
