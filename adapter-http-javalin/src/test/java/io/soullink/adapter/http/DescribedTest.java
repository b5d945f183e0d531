package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That what watches over all other tests sees something. */
class DescribedTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String CODE = "{\"code\":\"K7MXQ2WP\",\"expiresAt\":\"2026-11-23T16:44:00.000Z\"}";
    private static final Map<String, List<String>> CHALLENGE = Map.of("www-authenticate", List.of("Bearer"));

    @Test
    void letsPassWhatIsDescribed() {
        assertThatCode(() -> invite(200, JSON, Map.of(), CODE)).doesNotThrowAnyException();
        assertThatCode(() -> invite(401, PROBLEM, CHALLENGE, problem(401, "unauthenticated")))
                .doesNotThrowAnyException();
        assertThatCode(() -> invite(503, PROBLEM, Map.of("retry-after", List.of("5")), problem(503, "unknown")))
                .doesNotThrowAnyException();
        assertThatCode(() -> invite(405, PROBLEM, Map.of(), problem(405, "method_not_allowed")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "another status  | 201 | application/json         | {\"code\":\"K7MXQ2WP\",\"expiresAt\":\"2026-11-23T16:44:00.000Z\"}",
                "another type    | 200 | text/plain               | {\"code\":\"K7MXQ2WP\",\"expiresAt\":\"2026-11-23T16:44:00.000Z\"}",
                "a field missing | 200 | application/json         | {\"code\":\"K7MXQ2WP\"}",
                "a field more    | 200 | application/json         | {\"code\":\"K7MXQ2WP\",\"expiresAt\":\"2026-11-23T16:44:00.000Z\",\"x\":1}",
                "a wrong pattern | 200 | application/json         | {\"code\":\"K0MXQ2WP\",\"expiresAt\":\"2026-11-23T16:44:00.000Z\"}",
                "a wrong format  | 200 | application/json         | {\"code\":\"K7MXQ2WP\",\"expiresAt\":\"2026-13-23T16:44:00.000Z\"}",
                "another code    | 409 | application/problem+json | {\"type\":\"about:blank\",\"title\":\"x\",\"status\":409,\"detail\":\"x\",\"code\":\"conflict\",\"message\":\"x\"}",
                "a problem more  | 409 | application/problem+json | {\"type\":\"about:blank\",\"title\":\"x\",\"status\":409,\"detail\":\"x\",\"code\":\"already_connected\",\"message\":\"x\",\"trace\":\"x\"}"
            })
    void seesWhatIsNot(String what, int status, String type, String body) {
        assertThatThrownBy(() -> invite(status, type, Map.of(), body)).isInstanceOf(AssertionError.class);
    }

    @Test
    void seesThatAHeaderIsMissingOrWrong() {
        String problem = problem(401, "unauthenticated");

        assertThatThrownBy(() -> invite(401, PROBLEM, Map.of(), problem)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> invite(401, PROBLEM, Map.of("www-authenticate", List.of("Basic")), problem))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void seesAnAnswerWhereNothingIsDescribed() {
        assertThatThrownBy(() -> Described.requireDescribed("GET", "/nothing", reply(200, JSON, Map.of(), "{}")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /user/connect-partner | {}",
                "POST | /user/register | {\"name\":\"A\",\"email\":\"a@b.c\",\"password\":\"12345678\",\"birthday\":\"1995-05-04\",\"gender\":\"x\"}",
                "PATCH | /user/me | {\"moodSharing\":\"all\"}",
                "GET | /chat/0123456789abcdef01234567?limit=501 | {}"
            })
    void seesThatARequestWasGrantedWhichIsNotDescribed(String method, String target, String json) {
        Reply granted = reply(200, JSON, Map.of(), "{}");

        assertThatThrownBy(() -> Described.requireDescribedRequest(method, target, json, granted))
                .isInstanceOf(AssertionError.class);
    }

    private static void invite(int status, String type, Map<String, List<String>> headers, String body) {
        Described.requireDescribed("POST", "/user/generate-partner-link", reply(status, type, headers, body));
    }

    private static Reply reply(int status, String type, Map<String, List<String>> headers, String body) {
        Map<String, List<String>> all = new java.util.TreeMap<>(headers);
        all.put("content-type", List.of(type));
        return new Reply(status, all, body);
    }

    private static String problem(int status, String code) {
        return "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":" + status + ",\"detail\":\"x\",\"code\":\"" + code
                + "\",\"message\":\"x\"}";
    }
}
