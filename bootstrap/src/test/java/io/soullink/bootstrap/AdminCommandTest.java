package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"admin", "admin grant", "admin list ada@example.org", "admin crown ada@example.org"})
    void tellsHowItIsUsed(String arguments) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> AdminCommand.of(List.of(arguments.split(" "))))
                .withMessageStartingWith("usage: ");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> AdminCommand.of(List.of("admin", "grant", "ada")));
    }

    @Test
    void saysWhoIsAnAdminOnTheServersDatabase() {
        try (FakeMongo mongo = FakeMongo.start()) {
            Settings settings = Settings.defaults().onPort(0).keptIn(MongoSettings.of(mongo.uri("soullink")));
            try (SoulLinkServer server = SoulLinkServer.start(settings)) {
                URI address = URI.create("http://localhost:" + server.port());
                HttpUser ada = HttpUser.signedIn(address, "Ada");
                String place = "{\"name\":\"Blue Door\"}";
                assertThat(ada.status("POST", "/api/eventplaces", place)).isEqualTo(403);

                assertThat(said(settings, "grant", "ada@example.org")).isEqualTo("An admin now.\n");
                assertThat(said(settings, "list")).isEqualTo("ada@example.org" + "  granted\n");
                assertThat(ada.status("POST", "/api/eventplaces", place)).isEqualTo(201);

                assertThat(said(settings, "revoke", "ada@example.org")).isEqualTo("No admin now.\n");
                assertThat(ada.status("POST", "/api/eventplaces", place)).isEqualTo(403);
            }
            assertThatExceptionOfType(ServerStartException.class)
                    .isThrownBy(() -> said(settings, "grant", "nobody@example.org"));
        }
    }

    private static String said(Settings settings, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("admin"));
        arguments.addAll(List.of(words));
        AdminCommand.of(arguments).run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void needsADatabase() {
        AdminCommand command = AdminCommand.of(List.of("admin", "list"));

        assertThat(AdminCommand.isMeantBy(List.of("admin", "list"))).isTrue();
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> command.run(Settings.defaults(), System.out))
                .withMessageContaining("MONGO_URI");
    }
}
