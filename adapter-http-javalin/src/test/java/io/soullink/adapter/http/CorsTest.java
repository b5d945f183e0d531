package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
    private static final String ALLOWED = "https://app.example";

    private TestServer server = TestServer.start(HttpSettings.DEFAULT.withCorsOrigins(Set.of(ALLOWED)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void letsPagesOfAnAllowedOriginReadAnswersOfAnyStatus() {
        Reply reply = from(ALLOWED, "/user/me");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Access-Control-Allow-Origin")).contains(ALLOWED);
        assertThat(reply.header("Access-Control-Allow-Credentials")).contains("true");
        assertThat(reply.header("Access-Control-Expose-Headers").orElseThrow()).contains("Link", "Retry-After");
        assertThat(reply.header("Vary")).contains("Origin");
        assertThat(from(ALLOWED, "/nothing").header("Access-Control-Allow-Origin"))
                .contains(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example",
                "https://app.example:8443",
                "https://app.example.evil",
                "https://xapp.example",
                "null"
            })
    void tellsOtherOriginsNothing(String origin) {
        Reply reply = from(origin, "/health/live");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(reply.header("Vary")).contains("Origin");
    }

    @Test
    void answersThePreflight() {
        Reply reply = preflight(ALLOWED);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).contains(ALLOWED);
        assertThat(reply.header("Access-Control-Allow-Methods").orElseThrow()).contains("PATCH", "DELETE");
        assertThat(reply.header("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "Content-Type");
        assertThat(reply.header("Access-Control-Max-Age")).contains("600");
        assertThat(preflight("https://evil.example").headers().keySet())
                .noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void allowsNobodyByDefault() {
        server.close();
        server = TestServer.start();

        Reply reply = from(ALLOWED, "/health/live");

        assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    private Reply from(String origin, String path) {
        return server.send("GET", path, BodyPublishers.noBody(), request -> request.header("Origin", origin));
    }

    private Reply preflight(String origin) {
        return server.send(
                "OPTIONS",
                "/user/me",
                BodyPublishers.noBody(),
                request -> request.header("Origin", origin)
                        .header("Access-Control-Request-Method", "PATCH")
                        .header("Access-Control-Request-Headers", "authorization,content-type"));
    }
}
