package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engine.IO protocol, section "Handshake". */
class HandshakeTest {

    private final EchoServer server =
            new EchoServer(settings -> settings.withAllowedOrigin("https://app.example"::equals));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void opensAPollingSession() {
        HttpResponse<String> response = server.http().get(EchoServer.POLLING);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=UTF-8");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body()).matches("""
                0\\{"sid":"[\\w-]{20}","upgrades":\\["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}""");
    }

    @Test
    void opensAWebSocketSession() {
        try (WireClient client = server.webSocket()) {
            assertThat(client.next()).matches("""
                    0\\{"sid":"[\\w-]{20}","upgrades":\\[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}""");
        }
    }

    @Test
    void opensASessionWithoutTheSlash() {
        assertThat(server.http().get("/engine.io?EIO=4&transport=polling").statusCode())
                .isEqualTo(200);
    }

    @Test
    void leavesOtherPathsToJavalin() {
        assertThat(server.http().get("/").body()).isEqualTo("Javalin");
        assertThat(server.http().get("/engine.io/deeper").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | EIO=4                               | 0 | Transport unknown
            GET  | EIO=4&transport=abc                 | 0 | Transport unknown
            GET  | EIO=4&transport=polling&sid=unknown | 1 | Session ID unknown
            POST | EIO=4&transport=polling&sid=unknown | 1 | Session ID unknown
            POST | EIO=4&transport=polling             | 2 | Bad handshake method
            PUT  | EIO=4&transport=polling             | 2 | Bad handshake method
            GET  | EIO=4&transport=websocket           | 3 | Bad request
            GET  | transport=polling                   | 5 | Unsupported protocol version
            GET  | EIO=3&transport=polling             | 5 | Unsupported protocol version
            GET  | EIO=abc&transport=polling           | 5 | Unsupported protocol version
            """)
    void refusesWithACode(String method, String query, int code, String message) {
        HttpResponse<String> response =
                server.http().begin(method, "/engine.io/?" + query, "").join();

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
        assertThat(server.engine.sessions()).isZero();
    }

    @Test
    void refusesAQueryThatIsNotOne() {
        assertThat(server.http().get("/engine.io/?EIO=4&transport=%ff").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "transport=websocket",
        "EIO=abc&transport=websocket",
        "EIO=4",
        "EIO=4&transport=abc",
        "EIO=4&transport=websocket&sid=unknown",
        "EIO=4&transport=polling"
    })
    void refusesAWebSocketBeforeItIsOne(String query) {
        assertThatThrownBy(() -> WireClient.connect(server.port(), "/engine.io/?" + query))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(server.engine.sessions()).isZero();
    }

    @Test
    void refusesAMethodThatASessionDoesNotKnow() {
        String path = server.poll();

        assertThat(server.http().begin("PUT", path, "4a").join().statusCode()).isEqualTo(400);
    }

    @Test
    void refusesPollsOfAWebSocketSession() {
        try (WireClient client = server.webSocket()) {
            String path = EchoServer.POLLING + "&sid=" + EchoServer.sid(client.next());

            assertThat(server.http().get(path).body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
        }
    }

    @Test
    void refusesAForeignOrigin() {
        HttpResponse<String> response = server.http().get(EchoServer.POLLING, "Origin", "https://evil.example");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void servesAnAllowedOriginWithCredentials() {
        HttpResponse<String> response = server.http().get(EchoServer.POLLING, "Origin", "https://app.example");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(response.headers().firstValue("Vary")).contains("Origin");
    }

    @Test
    void servesItsOwnOrigin() {
        String own = "http://localhost:" + server.port();

        assertThat(server.http().get(EchoServer.POLLING, "Origin", own).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAPreflight() {
        HttpResponse<String> response = server.http()
                .begin(
                        "OPTIONS",
                        EchoServer.POLLING,
                        "",
                        "Origin",
                        "https://app.example",
                        "Access-Control-Request-Headers",
                        "content-type")
                .join();

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, POST");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("content-type");
    }

    @Test
    void refusesNewSessionsOnceItIsClosed() {
        server.engine.close();

        assertThat(server.http().get(EchoServer.POLLING).statusCode()).isEqualTo(403);
    }
}
