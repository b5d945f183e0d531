package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private static final List<String> PROXIES = List.of("127.0.0.1", "10.0.0.0/8", "fd00::/16");

    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    /** Each line is one sender of a header, and whether it counts as the attacker at 203.0.113.7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | true",
                " 203.0.113.7 , 10.1.2.3 | true",
                "198.51.100.1, 203.0.113.7 | true",
                "198.51.100.1, 203.0.113.7:4711, 10.1.2.3, fd00::1 | true",
                "203.0.113.7, 198.51.100.1 | false",
                "203.0.113.7, nonsense | false",
                "203.0.113.7, localhost | false",
                "203.0.113.8 | false",
                "'' | false"
            })
    void takesTheRightmostHopThatNoProxyVouchesFor(String forwarded, boolean counts) {
        server = TestServer.start(HttpSettings.DEFAULT.withTrustedProxies(PROXIES));
        exhaustGuesses("203.0.113.7");

        assertThat(login(forwarded).status()).isEqualTo(counts ? 429 : 200);
    }

    @Test
    void joinsHeadersThatProxiesAddedEachOnItsOwn() {
        server = TestServer.start(HttpSettings.DEFAULT.withTrustedProxies(PROXIES));
        exhaustGuesses("203.0.113.7");

        assertThat(login("198.51.100.1", "203.0.113.7").status()).isEqualTo(429);
        assertThat(login("203.0.113.7", "198.51.100.1").status()).isEqualTo(200);
    }

    @Test
    void takesTheNeighboursInOneIpv6NetworkForOne() {
        server = TestServer.start(HttpSettings.DEFAULT.withTrustedProxies(PROXIES));
        exhaustGuesses("2001:db8:1:2::1");

        assertThat(login("[2001:db8:1:2:ffff::2]:443").status()).isEqualTo(429);
        assertThat(login("2001:db8:1:3::1").status()).isEqualTo(200);
    }

    @Test
    void believesNobodyByDefault() {
        server = TestServer.start();
        exhaustGuesses("203.0.113.7");

        assertThat(login("198.51.100.1").status()).isEqualTo(429);
    }

    private void exhaustGuesses(String forwarded) {
        Person ada = server.person("Ada");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(send(TestServer.credentials(ada.email(), "guess " + guess), forwarded)
                            .status())
                    .isEqualTo(401);
        }
    }

    private Reply login(String... forwarded) {
        return send(TestServer.credentials("ada@example.org", TestServer.PASSWORD), forwarded);
    }

    private Reply send(String json, String... forwarded) {
        return server.send("POST", "/user/login", BodyPublishers.ofString(json), request -> {
            HttpRequest.Builder login = request.header("Content-Type", TestServer.JSON);
            for (String line : forwarded) {
                login.header("X-Forwarded-For", line);
            }
        });
    }
}
