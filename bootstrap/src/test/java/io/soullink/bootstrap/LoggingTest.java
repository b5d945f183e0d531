package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.app.Storage;
import io.soullink.bootstrap.logging.LogFormat;
import io.soullink.bootstrap.logging.LogLevel;
import io.soullink.bootstrap.logging.LogSettings;
import io.soullink.bootstrap.logging.Logging;
import io.soullink.domain.shared.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What lines of the log look like, and which there are. */
class LoggingTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void tellsOfEachRequestAtDebugByItsIdAndTheTemplateOfItsRoute() {
        try (Logged logged = Logged.as(LogFormat.TEXT, LogLevel.DEBUG);
                SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0))) {
            ask(server, "/chat/some-room?limit=5", "my-request");

            logged.await(line -> line.contains("answered"));
            assertThat(logged.lines("my-request"))
                    .singleElement()
                    .asString()
                    .matches(".* DEBUG RequestWatch \\[my-request] - answered"
                            + " method=GET route=/chat/\\{roomId} status=401 ms=\\d+");
            assertThat(logged.text()).doesNotContain("some-room", "limit");
        }
    }

    @Test
    void writesAnObjectALineForMachines() {
        try (Logged logged = Logged.as(LogFormat.JSON, LogLevel.DEBUG);
                SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0))) {
            ask(server, "/health/live", "my-request");

            logged.await(line -> line.contains("answered"));
            JsonNode line = logged.objects().stream()
                    .filter(object -> object.at("/mdc/request").asText().equals("my-request"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.path("level").asText()).isEqualTo("DEBUG");
            assertThat(line.path("timestamp").asLong()).isPositive();
            assertThat(line.path("loggerName").asText()).startsWith("io.soullink.");
            assertThat(line.path("formattedMessage").asText()).isEqualTo("answered");
            assertThat(line.path("kvpList").findValuesAsText("route")).containsExactly("/health/live");
            assertThat(line.path("kvpList").findValuesAsText("status")).containsExactly("200");
            assertThat(line.path("kvpList").findValuesAsText("method")).containsExactly("GET");
            assertThat(line.path("kvpList").findValuesAsText("ms")).hasSize(1);
        }
    }

    @Test
    void tellsAtInfoOfFailuresOnlyAndAllUnderOneId() {
        try (Logged logged = Logged.as(LogFormat.TEXT, LogLevel.INFO);
                SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0), awayStorage())) {
            ask(server, "/health/live", "sound");
            ask(server, "/health/ready", "failed");

            logged.await(line -> line.contains("answered"));
            assertThat(logged.lines("[failed]")).hasSize(2);
            assertThat(logged.lines("[failed]").get(0)).contains(" WARN ", "storage failed at GET /health/ready");
            assertThat(logged.lines("[failed]").get(1)).contains(" INFO ", "route=/health/ready status=503");
            assertThat(logged.lines("sound")).isEmpty();
        }
    }

    @Test
    void leavesStandardErrorOpenHoweverOftenItIsSetUp() {
        PrintStream standard = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(seen, true));
        try {
            Logging.apply(LogSettings.DEFAULT);
            LoggerFactory.getLogger("io.soullink.Some").info("one");
            Logging.apply(LogSettings.DEFAULT);
            LoggerFactory.getLogger("io.soullink.Some").info("two");

            assertThat(seen.toString().lines()).hasSize(2);
        } finally {
            System.setErr(standard);
            Logging.apply(LogSettings.DEFAULT);
        }
    }

    @Test
    void leavesNoIdForTheNextLine() {
        try (Logged logged = Logged.as(LogFormat.TEXT, LogLevel.INFO)) {
            LoggerFactory.getLogger("io.soullink.Some").info("hello");

            assertThat(logged.lines()).singleElement().asString().endsWith(" INFO  Some - hello");
        }
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 1, 1", "WARN, 2, 2", "INFO, 3, 2", "DEBUG, 4, 2"})
    void keepsLibrariesQuietAtEveryLevel(LogLevel level, int ours, int others) {
        try (Logged logged = Logged.as(LogFormat.TEXT, level)) {
            for (String name : new String[] {"io.soullink.Some", "org.eclipse.jetty.Some", "org.mongodb.driver.Some"}) {
                LoggerFactory.getLogger(name).error(name);
                LoggerFactory.getLogger(name).warn(name);
                LoggerFactory.getLogger(name).info(name);
                LoggerFactory.getLogger(name).debug(name);
            }

            assertThat(logged.lines("io.soullink")).hasSize(ours);
            assertThat(logged.lines("org.eclipse.jetty")).hasSize(others);
            assertThat(logged.lines("org.mongodb.driver")).hasSize(others);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: a secret", "Host: secret\r\nHost: other", "Host: secret:port", "Host: here\r\nsecret"})
    void quotesNoRequestThatCannotBeRead(String headers) throws IOException {
        try (Logged logged = Logged.as(LogFormat.TEXT, LogLevel.DEBUG);
                SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0));
                Socket socket = new Socket("localhost", server.port())) {
            String request = "GET / HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(logged.text()).doesNotContain("secret");
        }
    }

    /** That does not answer when it is asked for a sign of life. */
    private static Storage awayStorage() {
        Storage sound = new InMemoryStorage();
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("check")) {
                        throw new StorageException("away", false, null);
                    }
                    return method.invoke(sound, arguments);
                });
    }

    private static void ask(SoulLinkServer server, String path, String id) {
        URI address = URI.create("http://localhost:" + server.port() + path);
        try {
            HTTP.send(HttpRequest.newBuilder(address).header("X-Request-Id", id).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
