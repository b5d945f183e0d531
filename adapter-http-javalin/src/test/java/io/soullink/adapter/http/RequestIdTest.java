package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestIdTest {
    private static final Pattern ID = Pattern.compile("(?i)\r\nX-Request-Id: ([^\r]*)\r\n");
    private static final String MADE = "[0-9a-f]{16}";

    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/ready", "/user/me", "/nothing", "/user/login", "/chat/%zz", "/docs"})
    void giveEveryAnswerOneOfItsOwn(String target) {
        String first = idIn(RawExchange.get(server, target));
        String second = idIn(RawExchange.get(server, target));

        assertThat(first).matches(MADE).isNotEqualTo(second);
        assertThat(second).matches(MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7f3.A_b-c", "0123456789012345678901234567890123456789012345678901234567890123"})
    void areTakenOverFromTheClient(String given) {
        assertThat(idIn(RawExchange.get(server, "/nothing", "X-Request-Id: " + given)))
                .isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "a,b",
                "<script>",
                "\u00e9",
                "ada@example.org",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void areMadeWhereTheClientsCouldHarmALog(String given) {
        assertThat(idIn(RawExchange.get(server, "/", "X-Request-Id: " + given))).matches(MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"})
    void standOnAnswersToBrokenHttpToo(String request) {
        assertThat(idIn(RawExchange.with(server, request))).matches(MADE);
    }

    @Test
    void areShownToPagesOfOtherOrigins() {
        try (TestServer open = TestServer.start(HttpSettings.DEFAULT.withCorsOrigins(List.of("https://a.example")))) {
            assertThat(RawExchange.get(open, "/", "Origin: https://a.example"))
                    .containsPattern("Access-Control-Expose-Headers: [^\r]*X-Request-Id");
        }
    }

    private static String idIn(String reply) {
        Matcher found = ID.matcher(reply);
        assertThat(found.find()).as("an id in " + reply).isTrue();
        String id = found.group(1);
        assertThat(found.find()).as("another id").isFalse();
        return id;
    }
}
