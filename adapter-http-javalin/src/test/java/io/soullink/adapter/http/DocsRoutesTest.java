package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsRoutesTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<String> references(Reply page) {
        return REFERENCE
                .matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/events"})
    void aPageMayLoadAndCallNothingButItsServer(String path) {
        Reply page = server.get(null, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/events"})
    void aPageRefersToNothingElsewhere(String path) {
        Reply page = server.get(null, path);

        assertThat(page.text()).doesNotContain("://", "<style", "style=").doesNotContainPattern("<script>|\\son\\w+=");
        assertThat(references(page)).contains("/docs", "/docs/events").allMatch(to -> to.matches("data:,|/[^/].*"));
        for (String reference : references(page)) {
            if (reference.startsWith("/docs")) {
                assertThat(server.get(null, reference).status()).as(reference).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docs.css, text/css",
        "docs.js, text/javascript",
        "events.js, text/javascript",
        "js-yaml.min.js, text/javascript",
        "swagger-ui-bundle.js, text/javascript",
        "swagger-ui.css, text/css"
    })
    void servesTheirPartsAsWhatTheyAre(String file, String type) {
        Reply part = server.get(null, "/docs/" + file);

        assertThat(part.status()).isEqualTo(200);
        assertThat(part.header("Content-Type")).contains(type + "; charset=utf-8");
        assertThat(part.header("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.js", "events.js", "docs.css"})
    void ourPartsReferToNothingElsewhere(String file) {
        assertThat(server.get(null, "/docs/" + file).text()).doesNotContain("://", "innerHTML", "eval(");
    }

    @Test
    void saysWhenAPageIsAsItWas() {
        String tag = server.get(null, "/docs/events").header("ETag").orElseThrow();

        Reply again = server.send(
                "GET", "/docs/events", BodyPublishers.noBody(), request -> request.header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.html", "js-yaml.min.js.LICENSE.txt", "openapi.yaml", "..%2Fopenapi.yaml"})
    void servesNoFileThatNoPageLoads(String file) {
        assertThat(server.get(null, "/docs/" + file).status()).isBetween(400, 404);
    }
}
