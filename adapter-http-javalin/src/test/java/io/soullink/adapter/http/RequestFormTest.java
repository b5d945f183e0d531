package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestFormTest {
    private static final int LIMIT = 10_000;

    private final TestServer server = TestServer.start(HttpSettings.DEFAULT.withBodyLimit(LIMIT));
    private Person ada;

    @BeforeAll
    void register() {
        ada = server.person("Ada");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                " ",
                "null",
                "true",
                "17",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "}",
                "{}{}",
                "{} x",
                "{}]",
                "{'status':'x'}",
                "{status:\"x\"}",
                "{\"status\":\"x\",}",
                "{\"status\":\"x\" \"name\":\"Ada\"}",
                "{\"status\":\"x\",\"status\":\"y\"}",
                "{\"other\":{\"a\":1,\"a\":2}}",
                "{\"status\":\"x\"} // comment",
                "{\"status\":NaN}",
                "{\"status\":\"\\x\"}",
                "{\"status\":\"line\nbreak\"}",
                "{\"other\":01}",
                "{\"other\":" + "9".repeat(101) + "}",
                "{\"other\":1e-2147483648}",
                "{\"other\":1e99999999999}",
                "{\"" + "n".repeat(257) + "\":1}",
                "[".repeat(33),
                "{\"other\":" + "[".repeat(33) + "]".repeat(33) + "}",
                "\uFEFF{}",
                "{\"status\":1}",
                "{\"status\":true}",
                "{\"status\":{}}",
                "{\"status\":[\"x\"]}",
                "{\"name\":{\"$gt\":\"\"}}",
                "{\"status\":\"\\ud83d\"}",
                "{\"status\":\"\\udc4d\\ud83d\"}",
                "<status>x</status>");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesWhatIsNoStrictJsonObjectOfTheRightTypes(String body) {
        Reply reply = server.send("PATCH", ada, "/user/me", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.field("/code")).isEqualTo("malformed");
        assertThat(reply.header("Content-Type")).contains("application/problem+json");
        assertThat(reply.field("/detail")).doesNotContain("Exception", "line:", "Jackson");
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        String json = "{\"status\":\"here\",\"other\":{\"deep\":[1,2.5e3,null,{\"x\":\"\\u00e9\"}]},\"_id\":\"x\"}";

        Reply reply = server.send("PATCH", ada, "/user/me", json);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.field("/status")).isEqualTo("here");
        assertThat(reply.field("/_id")).isEqualTo(ada.id().value());
    }

    @Test
    void refusesOtherEncodings() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1}) {
            byte[] body = "{\"status\":\"é\"}".getBytes(charset);

            assertThat(patch(body, "application/json").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/jsonp",
                "text/json",
                "nonsense; charset"
            })
    void refusesOtherTypes(String type) {
        Reply reply = patch("{\"status\":\"x\"}".getBytes(StandardCharsets.UTF_8), type);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.field("/code")).isEqualTo("unsupported_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON;charset=UTF-8", "application/json; charset=\"utf-8\""})
    void takesJsonHoweverItIsWritten(String type) {
        assertThat(patch("{\"status\":\"ü\"}".getBytes(StandardCharsets.UTF_8), type)
                        .field("/status"))
                .isEqualTo("ü");
    }

    @Test
    void refusesABodyWithoutAType() {
        Reply reply = server.send(
                "PATCH",
                "/user/me",
                BodyPublishers.ofString("{\"status\":\"x\"}"),
                request -> request.header("Authorization", "Bearer " + ada.token()));

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void takesABodyOfTheLimitAndRefusesOneMoreByte() {
        assertThat(patch(bodyOf(LIMIT), "application/json").status()).isEqualTo(200);
        Reply reply = patch(bodyOf(LIMIT + 1), "application/json");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.field("/code")).isEqualTo("too_large");
        assertThat(reply.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsLength() {
        Reply reply = server.send(
                "POST",
                "/user/login",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bodyOf(4 * LIMIT))),
                request -> request.header("Content-Type", "application/json"));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.field("/massage")).isNotBlank();
    }

    private Reply patch(byte[] body, String type) {
        return server.send(
                "PATCH",
                "/user/me",
                BodyPublishers.ofByteArray(body),
                request ->
                        request.header("Authorization", "Bearer " + ada.token()).header("Content-Type", type));
    }

    private static byte[] bodyOf(int bytes) {
        String frame = "{\"other\":\"\"}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
