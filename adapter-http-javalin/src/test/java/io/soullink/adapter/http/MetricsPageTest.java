package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsPageTest {
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

    @Test
    void showsTheFiguresToItsReaders() {
        try (TestServer server = TestServer.start(HttpSettings.DEFAULT, page(LOOPBACK))) {
            assertThat(RawExchange.get(server, "/metrics"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Content-Type: text/plain; version=0.0.4")
                    .contains("X-Content-Type-Options: nosniff")
                    .endsWith("\r\n\r\nfigures 1\n");
            assertThat(RawExchange.with(server, "HEAD /metrics HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void isNotThereUnlessAskedFor() {
        try (TestServer server = TestServer.start()) {
            assertThat(comparable(RawExchange.get(server, "/metrics")))
                    .isEqualTo(comparable(RawExchange.get(server, "/nothing")))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "OPTIONS", "BREW"})
    void isNotThereForStrangers(String method) {
        try (TestServer server = TestServer.start(HttpSettings.DEFAULT, page(List.of("192.0.2.7")))) {
            assertThat(exchange(server, method, "/metrics", ""))
                    .isEqualTo(exchange(server, method, "/nothing", ""))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "OPTIONS"})
    void isForReadingOnly(String method) {
        try (TestServer server = TestServer.start(HttpSettings.DEFAULT, page(LOOPBACK))) {
            assertThat(exchange(server, method, "/metrics", ""))
                    .isEqualTo(exchange(server, method, "/nothing", ""))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-For: 198.51.100.1",
                "Forwarded: for=127.0.0.1",
                "X-Real-IP: 127.0.0.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: here",
                "Via: 1.1 proxy"
            })
    void isNotThereThroughAProxyOnTheSameMachine(String header) {
        HttpSettings trusting = HttpSettings.DEFAULT.withTrustedProxies(LOOPBACK);
        try (TestServer server = TestServer.start(trusting, page(LOOPBACK))) {
            assertThat(exchange(server, "GET", "/metrics", header + "\r\n"))
                    .isEqualTo(exchange(server, "GET", "/nothing", header + "\r\n"))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void refusesReadersThatAreNoAddresses() {
        assertThatThrownBy(() -> page(List.of("localhost")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("readers must be IP addresses, or ranges like 10.0.0.0/8");
    }

    private static MetricsPage page(List<String> readers) {
        return new MetricsPage(readers, "text/plain; version=0.0.4; charset=utf-8", () -> "figures 1\n");
    }

    private static String exchange(TestServer server, String method, String path, String headers) {
        return comparable(RawExchange.with(
                server, method + " " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n" + headers + "\r\n"));
    }

    /** Without what differs between any two answers. */
    private static String comparable(String reply) {
        return reply.replaceAll("(?i)\r\n(X-Request-Id|Date): [^\r]*", "");
    }
}
