package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.adapter.http.HttpSettings.Auth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    @Test
    void isClosedByDefault() {
        assertThat(HttpSettings.DEFAULT).isEqualTo(new HttpSettings(Auth.REQUIRED, Set.of(), List.of(), 1_000_000));
    }

    @Test
    void takesOriginsInAnyCase() {
        HttpSettings settings =
                HttpSettings.DEFAULT.withCorsOrigins(Set.of(" HTTPS://App.Example:8443", "capacitor://localhost"));

        assertThat(settings.corsOrigins())
                .containsExactlyInAnyOrder("https://app.example:8443", "capacitor://localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "app.example",
                "https://app.example/",
                "https://*.example",
                "https://a.example,https://b.example",
                ""
            })
    void refusesWhatIsNoOrigin(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.DEFAULT.withCorsOrigins(Set.of(origin)))
                .withMessageContaining("https://app.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.0.0.0/8", "::1", "fd00::/8", " 192.168.1.1 ", "0.0.0.0/0", "::ffff:10.0.0.1"})
    void takesAddressesAndRanges(String proxy) {
        assertThat(HttpSettings.DEFAULT.withTrustedProxies(List.of(proxy)).trustedProxies())
                .containsExactly(proxy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "proxy",
                "abc",
                "300.1.1.1",
                "1.2.3",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "::1/129",
                ":",
                "1:2",
                ""
            })
    void refusesWhatIsNoAddress(String proxy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.DEFAULT.withTrustedProxies(List.of(proxy)))
                .withMessageContaining("10.0.0.0/8");
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpSettings.DEFAULT.withBodyLimit(0));
        assertThat(HttpSettings.DEFAULT.withBodyLimit(1).bodyLimit()).isEqualTo(1);
    }
}
