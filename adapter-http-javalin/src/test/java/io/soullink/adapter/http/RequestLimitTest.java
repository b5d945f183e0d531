package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import io.soullink.app.limit.EventLimit.Kind;
import io.soullink.app.limit.EventRate;
import io.soullink.app.limit.RegistrationRate;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks too often is told to wait, and nobody else is. */
class RequestLimitTest {
    private static final String HERE = "203.0.113.7";
    private static final String ELSEWHERE = "203.0.113.8";

    private final TestServer server = TestServer.start(HttpSettings.DEFAULT.withTrustedProxies(List.of("127.0.0.1")));

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply from(String address, String method, String path, String json) {
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return server.send(method, path, body, request -> {
            request.header("X-Forwarded-For", address);
            request.header("Content-Type", TestServer.JSON);
        });
    }

    private Reply register(String address, int number) {
        String form = TestServer.registration("Ada", "ada" + number + "@example.org");
        return from(address, "POST", "/user/register", form);
    }

    @Test
    void aUserMayAskSoOftenAndThenSoManyTimesASecond() {
        Person ada = server.person("Ada");
        Person bob = server.person("Bob");
        for (int i = 0; i < EventRate.DEFAULT.burst(); i++) {
            assertThat(server.get(ada, "/user/me").status()).isEqualTo(200);
        }

        Reply refused = server.get(ada, "/user/connections");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(refused.field("/code")).isEqualTo("too_many_attempts");
        assertThat(server.get(bob, "/user/me").status()).isEqualTo(200);
        assertThat(server.get(ada, "/health/live").status()).isEqualTo(200);
        server.clock.advance(Duration.ofMillis(50));
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(200);
        assertThat(server.get(ada, "/user/me").status()).isEqualTo(429);
    }

    @Test
    void liveEventsAreCountedApart() {
        Person ada = server.person("Ada");
        for (int i = 0; i < EventRate.DEFAULT.burst(); i++) {
            server.get(ada, "/user/me");
        }

        server.soulLink.eventLimit().admit(ada.id(), Kind.ACT);
    }

    @Test
    void anAddressMayAskForSoManyAccounts() {
        for (int i = 0; i < RegistrationRate.DEFAULT.burst(); i++) {
            assertThat(register(HERE, i).status()).isEqualTo(201);
        }

        Reply refused = register(HERE, 1_000);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("60");
        assertThat(refused.field("/massage"))
                .isEqualTo(refused.field("/message"))
                .isNotBlank();
        assertThat(register(ELSEWHERE, 1_001).status()).isEqualTo(201);
        server.clock.advance(Duration.ofMinutes(1));
        assertThat(register(HERE, 1_002).status()).isEqualTo(201);
        assertThat(register(HERE, 1_003).status()).isEqualTo(429);
    }

    @Test
    void aFormThatIsRefusedCostsNoAccount() {
        for (int i = 0; i < RegistrationRate.DEFAULT.burst() + 1; i++) {
            assertThat(from(HERE, "POST", "/user/register", "{}").status()).isEqualTo(422);
        }

        assertThat(register(HERE, 1).status()).isEqualTo(201);
    }

    @Test
    void anAddressThatIsNobodyMayAskSoOften() {
        for (int i = 0; i < EventRate.DEFAULT.burst(); i++) {
            assertThat(from(HERE, "GET", "/user/me", null).status()).isEqualTo(401);
        }

        assertThat(from(HERE, "GET", "/user/me", null).status()).isEqualTo(429);
        assertThat(from(HERE, "POST", "/user/login", "{}").status()).isEqualTo(429);
        assertThat(register(HERE, 1).status()).isEqualTo(429);
        assertThat(from(ELSEWHERE, "POST", "/user/login", "{}").status()).isEqualTo(422);
        assertThat(from(HERE, "GET", "/health/live", null).status()).isEqualTo(200);
        assertThat(server.get(server.person("Bob"), "/user/me").status()).isEqualTo(200);
    }

    @Test
    void thisMachineHasNoAddressToHoldAgainstIt() {
        for (int i = 0; i < EventRate.DEFAULT.burst() + 1; i++) {
            assertThat(server.get(null, "/user/me").status()).isEqualTo(401);
        }
        for (int i = 0; i < RegistrationRate.DEFAULT.burst() + 1; i++) {
            String form = TestServer.registration("Ada", "ada" + i + "@example.org");
            assertThat(server.post(null, "/user/register", form).status()).isEqualTo(201);
        }
    }
}
