package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.http.HttpSettings.Auth;
import io.soullink.adapter.http.TestServer.Person;
import io.soullink.domain.couple.CoupleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoModeTest {
    private final TestServer server = TestServer.start(HttpSettings.DEFAULT.withAuth(Auth.OPTIONAL));
    private final Person ada = server.person("Ada");
    private final Person bob = server.person("Bob");
    private final CoupleId room = server.pair(ada, bob);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bundles"})
    void showsHistoryWithoutAToken(String part) {
        assertThat(server.get(null, "/chat/" + room + part).text()).isEqualTo("[]");
        server.say(ada, room, "a-1", "hello");
        server.say(ada, room, "a-2", "hello?");

        Reply open = server.get(null, "/chat/" + room + part + "?limit=1");

        assertThat(open.status()).isEqualTo(200);
        assertThat(open).isEqualTo(server.get(ada, "/chat/" + room + part + "?limit=1"));
        assertThat(open.text()).contains("\"content\":\"hello?\"");
        assertThat(open.header("Link")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bundles"})
    void verifiesATokenThatIsSentAllTheSame(String part) {
        Reply forged = server.get(ada.with("forged"), "/chat/" + room + part);
        Reply strangers = server.get(server.person("Eve"), "/chat/" + room + part);

        assertThat(forged.status()).isEqualTo(401);
        assertThat(strangers.status()).isEqualTo(404);
    }

    @Test
    void knowsNoRoomOfNobody() {
        Reply unknown = server.get(null, "/chat/0123456789abcdef01234567");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(server.get(null, "/chat/no-id")).isEqualTo(unknown);
        server.send("DELETE", bob, "/user/disconnect-partner", null);
        assertThat(server.get(null, "/chat/" + room)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /user/me",
        "PATCH, /user/me",
        "POST, /user/change-password",
        "POST, /user/sign-out-everywhere",
        "PUT, /user/profile-picture",
        "POST, /user/generate-partner-link",
        "POST, /user/connect-partner",
        "DELETE, /user/disconnect-partner",
        "GET, /user/profile",
        "GET, /user/connections",
        "DELETE, /chat/message"
    })
    void opensNothingElse(String method, String path) {
        assertThat(server.send(method, null, path, "{}").status()).isEqualTo(401);
    }
}
