package io.soullink.testkit;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The document of an API in YAML (OpenAPI 3.1, AsyncAPI 3), whose schemas (JSON Schema 2020-12) judge JSON. Thread-safe.
 *
 * <p>What comes in is judged as the schemas are written, so that fields which they do not know pass. What goes out is
 * judged more strictly: an object that has fields has no others.
 */
public final class ApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode root;
    private final JsonNode closedRoot;
    private final Map<String, Schema> open = new ConcurrentHashMap<>();
    private final Map<String, Schema> closed = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.closedRoot = root.deepCopy();
        close(closedRoot, extended(root, new HashSet<>()));
    }

    /** Reads one that lies beside {@code type}. */
    public static ApiDocument beside(Class<?> type, String name) {
        try (InputStream file = type.getResourceAsStream(name)) {
            return new ApiDocument(YAML.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole document. */
    public JsonNode root() {
        return root;
    }

    /**
     * Follows a JSON Pointer (RFC 6901), and the references that it leads to.
     *
     * @return where that is
     * @throws AssertionError if nothing is there
     */
    public String resolve(String pointer) {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("the document has nothing at " + pointer);
        }
        return node.has("$ref") && node.size() == 1
                ? resolve(node.get("$ref").textValue().substring(1))
                : pointer;
    }

    /** As {@link #resolve}, and what is there. */
    public JsonNode at(String pointer) {
        return root.at(resolve(pointer));
    }

    /** What the schema at {@code pointer} finds wrong with what came in. */
    public List<String> judgeIncoming(String pointer, JsonNode value) {
        return complaints(open.computeIfAbsent(pointer, where -> schema(root, where)), value);
    }

    /** What the schema at {@code pointer} finds wrong with what went out, fields that it does not know included. */
    public List<String> judgeOutgoing(String pointer, JsonNode value) {
        return complaints(closed.computeIfAbsent(pointer, where -> schema(closedRoot, where)), value);
    }

    /** Makes one part of a JSON Pointer of a name. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static List<String> complaints(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Error::toString).toList();
    }

    /** A schema that stands alone: those that it may refer to are put beside it. */
    private static Schema schema(JsonNode document, String pointer) {
        ObjectNode alone = YAML.createObjectNode();
        alone.put("$ref", "#" + pointer);
        alone.set("components", YAML.createObjectNode().set("schemas", document.at("/components/schemas")));
        if (!pointer.startsWith("/components/schemas/")) {
            alone.set("judge", document.at(pointer));
            alone.put("$ref", "#/judge");
        }
        return REGISTRY.getSchema(alone);
    }

    /** The names of the schemas that others extend, and which are thus not closed by themselves. */
    private static Set<String> extended(JsonNode node, Set<String> names) {
        node.path("allOf").forEach(part -> {
            String reference = part.path("$ref").asText();
            if (reference.startsWith(SCHEMAS)) {
                names.add(reference.substring(SCHEMAS.length()));
            }
        });
        node.forEach(child -> extended(child, names));
        return names;
    }

    private static void close(JsonNode document, Set<String> extended) {
        JsonNode schemas = document.at("/components/schemas");
        schemas.properties().forEach(schema -> closeSchema(schema.getValue(), extended.contains(schema.getKey())));
        document.forEach(part -> {
            if (part != document.get("components")) {
                closeAll(part);
            }
        });
        document.path("components").properties().stream()
                .filter(part -> !part.getKey().equals("schemas"))
                .forEach(part -> closeAll(part.getValue()));
    }

    private static void closeAll(JsonNode node) {
        closeSchema(node, false);
    }

    private static void closeSchema(JsonNode node, boolean extended) {
        if (!extended
                && node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")
                && !schema.has("unevaluatedProperties")) {
            schema.put("unevaluatedProperties", false);
        }
        node.properties().stream()
                .filter(part -> !part.getKey().equals("allOf"))
                .forEach(part -> closeAll(part.getValue()));
        if (node.isArray()) {
            node.forEach(ApiDocument::closeAll);
        }
    }
}
