package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String SECRET = "a secret of thirty-two bytes, ok!";

    @TempDir
    private Path folder;

    @Test
    void hasASoundDefaultForEverything() {
        Settings settings = read(List.of(), Map.of());

        assertThat(settings.listener().port()).isEqualTo(5000);
        assertThat(settings.access().required()).isTrue();
        assertThat(settings.access().jwtSecret()).isEmpty();
        assertThat(settings.corsOrigins()).isEmpty();
    }

    @Test
    void believesTheCommandLineBeforeTheEnvironmentBeforeTheFile() throws IOException {
        write("PORT=1\nAUTH=optional\nHOST = 'localhost'\n# CORS_ORIGINS=https://no.example\n");

        Settings settings = read(List.of("--port=3"), Map.of("PORT", "2", "AUTH", "required"));

        assertThat(settings.listener().port()).isEqualTo(3);
        assertThat(settings.access().required()).isTrue();
        assertThat(settings.listener().host()).isEqualTo("localhost");
        assertThat(settings.corsOrigins()).isEmpty();
    }

    @Test
    void takesAnOptionsValueAfterASpaceToo() {
        assertThat(read(List.of("--auth", "optional"), Map.of()).access().required())
                .isFalse();
    }

    @Test
    void readsListsBetweenCommas() {
        Settings settings = read(List.of(), Map.of("CORS_ORIGINS", "https://a.example, https://b.example"));

        assertThat(settings.corsOrigins()).containsExactlyInAnyOrder("https://a.example", "https://b.example");
    }

    @Test
    void namesTheAllowedValuesOfAWrongOne() {
        refuses(Map.of("AUTH", "maybe"), "AUTH must be required or optional");
        refuses(Map.of("PORT", "65536"), "PORT must be a number from 0 to 65535");
        refuses(Map.of("PORT", "http"), "PORT must be a number from 0 to 65535");
        refuses(Map.of("JWT_SECRET", "short"), "JWT_SECRET must be 32 bytes or more");
        refuses(Map.of("CORS_ORIGINS", "*"), "CORS_ORIGINS must be like https://app.example, without path or wildcard");
        refuses(
                Map.of("MONGO_URI", "postgres://here"),
                "MONGO_URI must be mongodb://[user:password@]host[:port][/database][?options],"
                        + " special characters percent-encoded");
        refuses(Map.of("TRUSTED_PROXIES", "foo"), "TRUSTED_PROXIES must be addresses or ranges like 10.0.0.0/8");
    }

    @Test
    void readsWhereEverythingIsKept() throws IOException {
        write("MONGO_URI=mongodb://ada:secret@127.0.0.1:27017/soullink\n");

        Settings settings = read(List.of(), Map.of());

        assertThat(settings.mongo().orElseThrow().location()).isEqualTo("127.0.0.1:27017/soullink");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void takesABlankValueAsNone() {
        assertThat(read(List.of(), Map.of("PORT", " ", "MONGO_URI", ""))
                        .listener()
                        .port())
                .isEqualTo(5000);
    }

    @Test
    void writesOriginsAsBrowsersDo() {
        assertThat(read(List.of(), Map.of("CORS_ORIGINS", "https://App.Example"))
                        .corsOrigins())
                .containsExactly("https://app.example");
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Files.write(folder.resolve(".env"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> read(List.of(), Map.of()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("as UTF-8 text");
    }

    @Test
    void refusesUnknownOptionsAndSuchWithoutAValue() {
        assertThatThrownBy(() -> read(List.of("--prot=1"), Map.of()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("unknown option --prot");
        assertThatThrownBy(() -> read(List.of("--port"), Map.of())).hasMessageContaining("--port needs a value");
    }

    @Test
    void takesNoSecretOnTheCommandLine() {
        assertThatThrownBy(() -> read(List.of("--jwt-secret=" + SECRET), Map.of()))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void showsNoSecretInItsText() {
        assertThat(read(List.of(), Map.of("JWT_SECRET", SECRET)).toString()).doesNotContain(SECRET);
    }

    private void refuses(Map<String, String> environment, String message) {
        assertThatThrownBy(() -> read(List.of(), environment))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(message);
    }

    private Settings read(List<String> arguments, Map<String, String> environment) {
        return SettingsReader.read(arguments, environment, folder.resolve(".env"));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }
}
