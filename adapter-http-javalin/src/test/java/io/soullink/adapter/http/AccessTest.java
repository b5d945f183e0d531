package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.TestServer.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /user/me",
        "HEAD, /user/me",
        "PATCH, /user/me",
        "DELETE, /user/me",
        "GET, /user/me/export",
        "POST, /user/change-password",
        "POST, /user/sign-out-everywhere",
        "PUT, /user/profile-picture",
        "POST, /user/generate-partner-link",
        "POST, /user/connect-partner",
        "DELETE, /user/disconnect-partner",
        "GET, /user/profile",
        "GET, /user/connections",
        "GET, /chat/0123456789abcdef01234567",
        "GET, /chat/0123456789abcdef01234567/bundles",
        "GET, /chat/no-id",
        "DELETE, /chat/message"
    })
    void asksForATokenBeforeItLooksAtAnythingElse(String method, String path) {
        Reply reply = server.send(method, null, path, method.equals("HEAD") ? null : "broken {");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/health/ready"})
    void isOpenWhereThereIsNothingOfAnybodys(String path) {
        assertThat(server.get(null, path).status()).isEqualTo(200);
        assertThat(server.get(server.person("Ada").with("forged"), path).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer forged", "Basic YTpi", "Bearer a b", "forged", "Bearer null"})
    void refusesWhatIsNoToken(String header) {
        Reply reply = server.send(
                "GET", "/user/me", BodyPublishers.noBody(), request -> request.header("Authorization", header));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.field("/code")).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void takesTheSchemeInAnyCase() {
        Person ada = server.person("Ada");

        Reply reply = server.send(
                "GET",
                "/user/me",
                BodyPublishers.noBody(),
                request -> request.header("Authorization", "bearer  " + ada.token()));

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void refusesATokenWhoseTimeIsOver() {
        Person ada = server.person("Ada");
        server.clock.advance(JwtAccessTokens.DEFAULT_LIFETIME.plus(Duration.ofMinutes(2)));

        assertThat(server.get(ada, "/user/me").status()).isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfSomebodyWhoIsGone() {
        Person nobody = server.person("Ada")
                .with(server.tokens.issue(new io.soullink.domain.user.UserId("0123456789abcdef01234567"), 0));

        assertThat(server.get(nobody, "/user/me").status()).isEqualTo(401);
    }
}
