package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.adapter.http.Described.Operation;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.couple.CoupleId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route that is described, with whatever it does not expect: no failure of the server, nothing of its inside in an
 * answer, every answer as it is described (which {@link TestServer} sees to), and nothing stored by what is refused.
 */
class RouteFuzzTest {
    private static final String LONG = "x".repeat(5_000);
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1e999999",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"" + LONG + "\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"<script>alert(1)</script>\"",
            "\"2026-13-45\"",
            "\"9999999-01-01\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"$gt\":\"\"}",
            "[{\"$ne\":null}]");
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "\"x\"",
            "1",
            "{",
            "{}x",
            "{\"a\":1,\"a\":2}",
            "{\"__proto__\":{}}",
            "{'a':1}",
            "[".repeat(5_000),
            "{\"a\":".repeat(200) + "1" + "}".repeat(200),
            "{\"a\":\"" + "x".repeat(200_000) + "\"}",
            "\ufeff{}",
            "{\"a\":NaN}");
    private static final List<String> PARTS = List.of(
            "0123456789abcdef01234567",
            "nonsense",
            "%00",
            "%2e%2e%2fetc",
            "%F0%9F%A7%A1",
            "%7B%7D",
            "-1",
            LONG,
            "%ff",
            "2026-02-30",
            "openapi.yaml");
    private static final List<String> QUERIES = List.of(
            "?limit=-1",
            "?limit=0",
            "?limit=99999999999999999999",
            "?limit=x",
            "?before=NaN&after=",
            "?after=%00",
            "?after=0123456789abcdef01234567&before=-5",
            "?month=0000-13",
            "?month=2026-11&month=2026-12",
            "?name=" + LONG,
            "?city=%F0%9F%A7%A1&goodfor=%3Cb%3E",
            "?%ff=%ff",
            "?&&==&",
            "?w=1e9");

    private final TestServer server = TestServer.start();
    private final Person ada = server.person("Ada");
    private final CoupleId room = server.pair(ada, server.person("Bob"));
    private int asked;

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Operation> operations() {
        return Described.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takesWhateverComes(Operation operation) {
        server.soulLink.admins().grant(ada.id());
        for (String part : PARTS) {
            ask(operation, filled(operation.path(), part), example(operation).toString());
        }
        for (String query : QUERIES) {
            ask(operation, filled(operation.path(), "0123456789abcdef01234567") + query, "{}");
        }
        if (operation.described().has("requestBody")) {
            String sound = filled(operation.path(), room.value());
            bodies(operation).forEach(body -> ask(operation, sound, body));
            Reply form = server.send(
                    operation.method(),
                    sound,
                    BodyPublishers.ofString("a=b"),
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Authorization", "Bearer " + ada.token()));
            assertThat(form.status()).isBetween(400, 499);
        }
    }

    /** Nobody, and then an admin, ask; what is refused, or only asked for, changes nothing. */
    private void ask(Operation operation, String target, String body) {
        if (++asked % 50 == 0) {
            server.clock.advance(Duration.ofMinutes(1));
        }
        for (Person caller : new Person[] {null, ada}) {
            String before = stored();
            Reply reply = send(operation.method(), caller, target, body);
            assertThat(reply.status()).as(operation + " " + target + " " + body).isLessThan(500);
            if (reply.status() >= 400) {
                assertThat(reply.text()).doesNotContain("io.soullink", "Exception", "\tat ", "jetty", "javalin");
            }
            if (reply.status() >= 400 || operation.method().equals("GET")) {
                assertThat(stored()).as(operation + " " + target + " " + body).isEqualTo(before);
            }
        }
    }

    /** Once more where the server has closed the connection after a request that was not even HTTP. */
    private Reply send(String method, Person caller, String target, String body) {
        try {
            return server.send(method, caller, target, body);
        } catch (AssertionError failed) {
            if (failed.getCause() instanceof IOException) {
                return server.send(method, caller, target, body);
            }
            throw failed;
        }
    }

    /** Bodies that are broken as a whole, and good ones of which one field is another. */
    private static List<String> bodies(Operation operation) {
        List<String> bodies = new ArrayList<>(BODIES);
        ObjectNode good = example(operation);
        good.fieldNames().forEachRemaining(field -> VALUES.forEach(value -> bodies.add(with(good, field, value))));
        return bodies;
    }

    private static String with(ObjectNode good, String field, String value) {
        List<String> fields = new ArrayList<>();
        good.properties()
                .forEach(each -> fields.add(
                        "\"" + each.getKey() + "\":" + (each.getKey().equals(field) ? value : each.getValue())));
        return "{" + String.join(",", fields) + "}";
    }

    static ObjectNode example(Operation operation) {
        JsonNode content = operation.described().at("/requestBody/content/application~1json");
        JsonNode example = content.has("example")
                ? content.get("example")
                : content.path("examples").properties().stream()
                        .map(each -> each.getValue().path("value"))
                        .findFirst()
                        .orElse(Json.object());
        return example.isObject() ? ((ObjectNode) example).deepCopy() : Json.object();
    }

    private static String filled(String path, String part) {
        return path.replaceAll("\\{date}", "2026-11-22").replaceAll("\\{[^}]*}", part);
    }

    /** What there is to change, in words. */
    private String stored() {
        return Stream.of(
                        server.storage.users().find(ada.id()),
                        server.storage.couples().liveCouple(room),
                        server.storage.messages().head(room),
                        server.storage.events().of(room),
                        server.storage.milestones().of(room),
                        server.storage.moods().day(room, java.time.LocalDate.of(2026, 11, 22)),
                        server.storage.places().list(new Search<>(List.of(), Optional.empty(), 100)),
                        server.storage.products().list(new Search<>(List.of(), Optional.empty(), 100)))
                .map(Object::toString)
                .reduce("", String::concat);
    }
}
