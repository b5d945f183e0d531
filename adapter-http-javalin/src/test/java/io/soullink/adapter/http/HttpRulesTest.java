package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.app.SoulLink;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpRulesTest {
    private final TestServer server = TestServer.start();
    private Person ada;

    @BeforeAll
    void register() {
        ada = server.person("Ada");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void saysThatItRuns() {
        Reply reply = server.get(null, "/");

        assertThat(reply.text()).isEqualTo("Soul Link backend is running");
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void tellsAProblemAsRfc9457Has() {
        Reply reply = server.get(null, "/user/me");

        assertThat(reply.header("Content-Type")).contains("application/problem+json");
        assertThat(reply.text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                                + "\"detail\":\"sign in to go on\",\"code\":\"unauthenticated\",\"message\":\"sign in to go on\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing", "POST, /", "OPTIONS, /user", "GET, /user/me/x", "PUT, /chat"})
    void knowsNoOtherRoutes(String method, String path) {
        Reply reply = server.send(method, null, path, null);

        assertThat(reply.status()).isIn(404, 405);
        assertThat(reply.header("Content-Type")).contains("application/problem+json");
        assertThat(reply.field("/code")).isIn("no_such_route", "method_not_allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /user/me | GET, PATCH, DELETE, HEAD, OPTIONS",
                "GET | /user/login | POST, OPTIONS",
                "PUT | /chat/message | GET, DELETE, HEAD, OPTIONS",
                "BREW | /health/live | GET, HEAD, OPTIONS"
            })
    void namesTheMethodsThatAPathHas(String method, String path, String allowed) {
        Reply reply = server.send(method, null, path, null);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow").orElseThrow().split(", ")).containsExactlyInAnyOrder(allowed.split(", "));
        assertThat(reply.field("/code")).isEqualTo("method_not_allowed");
    }

    @Test
    void spellsMassageWhateverGoesWrongWhereTheAppReadsIt() {
        assertThat(server.get(null, "/user/login").field("/massage")).isNotBlank();
        assertThat(server.post(null, "/user/register/", "[").field("/massage")).isNotBlank();
        assertThat(server.get(null, "/user/me").field("/massage")).isNull();
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() {
        Reply get = server.get(ada, "/user/me");
        Reply head = server.send("HEAD", ada, "/user/me", null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(server.send("HEAD", ada, "/chat/no-id", null).status()).isEqualTo(404);
    }

    @Test
    void answersHeadWhereSomebodyElseServesGetOnTheSameJavalin() throws Exception {
        HttpApi api =
                new HttpApi(SoulLink.builder().storage(new InMemoryStorage()).build(), HttpSettings.DEFAULT);
        Javalin both = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.host = "127.0.0.1";
            config.routes.get("/theirs", request -> request.result("here"));
            api.register(config);
        });
        try {
            URI theirs = URI.create("http://127.0.0.1:" + both.start(0).port() + "/theirs");
            HttpRequest head = HttpRequest.newBuilder(theirs)
                    .method("HEAD", BodyPublishers.noBody())
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(head, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            both.stop();
        }
    }

    @Test
    void answersOptionsWithWhatIsAllowed() {
        Reply reply = server.send("OPTIONS", null, "/user/me", null);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Allow")).contains("DELETE, GET, HEAD, OPTIONS, PATCH");
        assertThat(server.send("OPTIONS", null, "/nothing", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/user/me", "/nothing", "/health/ready"})
    void protectsEveryAnswer(String path) {
        Reply reply = server.get(ada, path);

        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Referrer-Policy")).contains("no-referrer");
        assertThat(reply.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(reply.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/%zz", "/chat/%", "/chat/%f", "/user/%zz", "/chat/a?limit=%zz", "/chat/a?%zz=1"})
    void refusesAddressesThatCannotBeRead(String target) {
        String reply = RawExchange.get(server, target, "Authorization: Bearer " + ada.token());

        assertThat(reply).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(reply).doesNotContain("Exception", "500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/%00", "/chat/%ff%fe", "/chat/..%2f..", "/chat/a;b=c", "/chat/%2525", "/chat/%c0%ae"})
    void takesStrangeIdsForUnknownOnes(String target) {
        String reply = RawExchange.get(server, target, "Authorization: Bearer " + ada.token());

        assertThat(reply).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(reply).doesNotContain("Exception", "500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nBroken header\r\n\r\n",
                "POST /user/login HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /user/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\nConnection: close\r\n\r\nzz\r\n\r\n",
            })
    void answersBrokenHttpInTheSameForm(String request) {
        String reply = RawExchange.with(server, request);

        assertThat(reply).startsWith("HTTP/1.1 ").doesNotContain("500 ", "<html", "at org.", "at java.", "jetty");
        assertThat(reply).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /chat/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
            })
    void saysThatItClosesTheConnectionOnWhichItCannotGoOn(String request) {
        assertThat(RawExchange.with(server, request)).startsWith("HTTP/1.1 400").contains("\r\nConnection: close\r\n");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        String reply = RawExchange.get(server, "/", "X-Long: " + "x".repeat(20_000));

        assertThat(reply).startsWith("HTTP/1.1 431").contains("application/problem+json");
    }

    @Test
    void refusesSocketsWhereThereAreNone() {
        String reply = RawExchange.get(
                server,
                "/user/me",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(reply)
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x; charset", "application/json; charset=", ";", "text/plain; charset=bogus"})
    void bearsWithNonsenseInHeadersThatItDoesNotNeed(String type) {
        String reply = RawExchange.get(
                server, "/chat/a?limit=1", "Content-Type: " + type, "Authorization: Bearer " + ada.token());

        assertThat(reply).startsWith("HTTP/1.1 404");
    }
}
