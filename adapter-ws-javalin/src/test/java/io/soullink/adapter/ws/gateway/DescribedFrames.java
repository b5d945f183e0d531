package io.soullink.adapter.ws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.testkit.ApiDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what one connection hears against {@code asyncapi.yaml}: events and acknowledgements, and what it sent as far as
 * that was granted. What is no Socket.IO event of text is for other tests.
 */
final class DescribedFrames implements WireClient.Witness {
    static final ApiDocument DOCUMENT = ApiDocument.beside(SocketGateway.class, AsyncApi.FILE);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFUSED = "/components/schemas/Refused";
    private static final Pattern EVENT = Pattern.compile("42(\\d*)(\\[.*)", Pattern.DOTALL);
    private static final Pattern ACKNOWLEDGEMENT = Pattern.compile("43(\\d+)(\\[.*)", Pattern.DOTALL);

    /** Frames that asked for an acknowledgement, by its number. */
    private final Map<String, String> asked = new HashMap<>();

    /** The names of events that devices send ({@code receive}) or hear ({@code send}), each with where its operation is. */
    static Map<String, String> operations(String action) {
        Map<String, String> operations = new HashMap<>();
        DOCUMENT.root().path("operations").properties().forEach(operation -> {
            String pointer = "/operations" + ApiDocument.step(operation.getKey());
            if (operation.getValue().path("action").asText().equals(action)) {
                String name = DOCUMENT.at(pointer + "/messages/0").path("name").asText();
                assertThat(operations.put(name, pointer)).as(name).isNull();
            }
        });
        return operations;
    }

    /** What the document finds wrong with what devices hear under this name. */
    static List<String> judgeHeard(String event, JsonNode payload) {
        String operation = operations("send").get(event);
        return operation == null
                ? List.of("no event " + event)
                : DOCUMENT.judgeOutgoing(DOCUMENT.resolve(operation + "/messages/0") + "/payload", payload);
    }

    @Override
    public void sent(String text) {
        Matcher event = EVENT.matcher(text);
        if (event.matches() && !event.group(1).isEmpty()) {
            asked.put(event.group(1), event.group(2));
        }
    }

    @Override
    public void heard(String text) {
        Matcher event = EVENT.matcher(text);
        Matcher acknowledgement = ACKNOWLEDGEMENT.matcher(text);
        if (event.matches()) {
            JsonNode said = read(event.group(2));
            assertThat(said.size()).as(text).isBetween(2, 3);
            assertThat(judgeHeard(said.get(0).asText(), said.get(1))).as(text).isEmpty();
        } else if (acknowledgement.matches()) {
            JsonNode answer = read(acknowledgement.group(2));
            assertThat(answer).as(text).hasSize(1);
            requireDescribed(asked.get(acknowledgement.group(1)), answer.get(0));
        }
    }

    /** A refusal is one form; what was granted has the event's own, and was asked for as the document says. */
    private static void requireDescribed(String request, JsonNode answer) {
        if (!answer.path("ok").asBoolean()) {
            assertThat(DOCUMENT.judgeOutgoing(REFUSED, answer))
                    .as(request + " was answered " + answer)
                    .isEmpty();
            return;
        }
        JsonNode asked = read(request);
        String operation = operations("receive").get(asked.get(0).asText());
        assertThat(operation).as(request).isNotNull();
        assertThat(DOCUMENT.judgeOutgoing(DOCUMENT.resolve(operation + "/reply/messages/0") + "/payload", answer))
                .as(request + " was answered " + answer)
                .isEmpty();
        assertThat(DOCUMENT.judgeIncoming(DOCUMENT.resolve(operation + "/messages/0") + "/payload", asked.get(1)))
                .as(request)
                .isEmpty();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }
}
