package io.soullink.app.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.app.call.IceServers.IceServer;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnCredentialsTest {
    private static final UserId USER = new UserId("0".repeat(23) + "1");
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final List<String> URLS = List.of("turn:turn.example.org", "stun:stun.example.org");

    private static IceServers servers(List<String> urls, String secret) {
        CallSettings settings = new CallSettings(urls, Optional.ofNullable(secret), List.of());
        return TurnCredentials.servers(settings, USER, NOW);
    }

    @Test
    void turnServersGetCredentialsForAnHourAndStunServersNone() {
        String name = "1700003600:" + USER;

        assertThat(servers(URLS, "secret"))
                .isEqualTo(new IceServers(
                        List.of(
                                new IceServer(List.of(URLS.get(1)), Optional.empty(), Optional.empty()),
                                new IceServer(
                                        List.of(URLS.get(0)),
                                        Optional.of(name),
                                        Optional.of(TurnCredentials.password("secret", name)))),
                        Duration.ofHours(1)));
    }

    /** RFC 2202, test case 2. */
    @Test
    void thePasswordIsAnHmac() {
        assertThat(TurnCredentials.password("Jefe", "what do ya want for nothing?"))
                .isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
    }

    @Test
    void withoutASecretThereAreNoCredentialsAndWithoutServersNothing() {
        assertThat(servers(URLS, null).servers())
                .allMatch(server -> server.credential().isEmpty());
        assertThat(servers(List.of(), "secret").servers()).isEmpty();
    }

    @Test
    void secretsAreNotShown() {
        assertThat(new CallSettings(URLS, Optional.of("hunter2"), List.of()).toString())
                .doesNotContain("hunter2");
        assertThat(servers(URLS, "hunter2").toString()).doesNotContain("credential");
    }

    @Test
    void refusesWhatIsNoServer() {
        assertThatIllegalArgumentException().isThrownBy(() -> servers(List.of("https://example.org"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> servers(List.of("turn:"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> servers(URLS, " "));
    }
}
