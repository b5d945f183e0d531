package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soullink.app.call.CallSettings;
import io.soullink.app.limit.EventRate;
import io.soullink.app.limit.RegistrationRate;
import io.soullink.bootstrap.logging.LogFormat;
import io.soullink.bootstrap.logging.LogLevel;
import io.soullink.bootstrap.logging.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(settings.access().corsOrigins()).isEmpty();
    }

    @Test
    void believesTheCommandLineBeforeTheEnvironmentBeforeTheFile() throws IOException {
        write("PORT=1\nAUTH=optional\nHOST = 'localhost'\n# CORS_ORIGINS=https://no.example\n");

        Settings settings = read(List.of("--port=3"), Map.of("PORT", "2", "AUTH", "required"));

        assertThat(settings.listener().port()).isEqualTo(3);
        assertThat(settings.access().required()).isTrue();
        assertThat(settings.listener().host()).isEqualTo("localhost");
        assertThat(settings.access().corsOrigins()).isEmpty();
    }

    @Test
    void readsTheQuotaOfUploadsInMebibytes() {
        assertThat(read(List.of(), Map.of()).media().quota()).isEqualTo(1L << 30);
        assertThat(read(List.of("--upload-quota", "5"), Map.of()).media().quota())
                .isEqualTo(5L << 20);
        for (String wrong : List.of("0", "-1", "1GB", "9999999999")) {
            assertThatThrownBy(() -> read(List.of(), Map.of("UPLOAD_QUOTA", wrong)))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageStartingWith("UPLOAD_QUOTA must be");
        }
    }

    @Test
    void takesAnOptionsValueAfterASpaceToo() {
        assertThat(read(List.of("--auth", "optional"), Map.of()).access().required())
                .isFalse();
    }

    @Test
    void readsListsBetweenCommas() {
        Settings settings = read(List.of(), Map.of("CORS_ORIGINS", "https://a.example, https://b.example"));

        assertThat(settings.access().corsOrigins()).containsExactlyInAnyOrder("https://a.example", "https://b.example");
    }

    @Test
    void readsHowOftenAUserMayAct() {
        assertThat(read(List.of(), Map.of()).listener().eventRate()).contains(EventRate.DEFAULT);
        assertThat(read(List.of("--event-rate=5/2"), Map.of()).listener().eventRate())
                .contains(new EventRate(5, 2));
        assertThat(read(List.of(), Map.of("EVENT_RATE", "off")).listener().eventRate())
                .isEmpty();
    }

    @Test
    void readsHowManyAccountsAnAddressMayAskFor() {
        assertThat(read(List.of(), Map.of()).listener().registrationRate()).contains(RegistrationRate.DEFAULT);
        assertThat(read(List.of("--registration-rate=20/10"), Map.of())
                        .listener()
                        .registrationRate())
                .contains(new RegistrationRate(20, 10));
        assertThat(read(List.of(), Map.of("REGISTRATION_RATE", "off"))
                        .listener()
                        .registrationRate())
                .isEmpty();
    }

    @Test
    void measuresNothingUnlessToldFor() {
        assertThat(read(List.of("--metrics-from=10.0.0.0/8"), Map.of()).operation())
                .isEqualTo(Settings.Operation.DEFAULT);
        assertThat(read(List.of("--metrics=on"), Map.of()).operation().metricsReaders())
                .contains(Set.of("127.0.0.0/8", "::1"));
        assertThat(read(List.of("--metrics=on"), Map.of("METRICS_FROM", "192.0.2.1, 10.0.0.0/8"))
                        .operation()
                        .metricsReaders())
                .contains(Set.of("192.0.2.1", "10.0.0.0/8"));
    }

    @Test
    void readsHowTheServerLogs() {
        assertThat(read(List.of(), Map.of()).operation().log()).isEqualTo(LogSettings.DEFAULT);
        assertThat(read(List.of("--log-format=json", "--log-level=debug"), Map.of())
                        .operation()
                        .log())
                .isEqualTo(new LogSettings(LogFormat.JSON, LogLevel.DEBUG));
    }

    @Test
    void namesTheAllowedValuesOfAWrongOne() {
        refuses(Map.of("METRICS", "yes"), "METRICS must be on or off");
        refuses(Map.of("METRICS_FROM", "localhost"), "METRICS_FROM must be addresses or ranges like 10.0.0.0/8");
        refuses(Map.of("LOG_FORMAT", "xml"), "LOG_FORMAT must be text or json");
        refuses(Map.of("LOG_LEVEL", "trace"), "LOG_LEVEL must be error, warn, info or debug");
        refuses(
                Map.of("REGISTRATION_RATE", "many"),
                "REGISTRATION_RATE must be off, or like 100/60: at once, and then an hour, 1 to 1000000 each");
        refuses(
                Map.of("EVENT_RATE", "300"),
                "EVENT_RATE must be off, or like 300/20: at once, and then a second, 1 to 1000000 each");
        refuses(
                Map.of("EVENT_RATE", "0/20"),
                "EVENT_RATE must be off, or like 300/20: at once, and then a second, 1 to 1000000 each");
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
    void readsWhatCallsAreHelpedBy() {
        CallSettings calls = read(
                        List.of("--call-video-codecs=H264, VP8"),
                        Map.of(
                                "STUN_URLS", "stun:stun.example, stun:192.0.2.1:3478",
                                "TURN_URLS", "turns:turn.example:5349?transport=tcp,turn:[2001:db8::1]",
                                "TURN_SECRET", "shared"))
                .calls();

        assertThat(calls.iceServers())
                .containsExactly(
                        "stun:stun.example",
                        "stun:192.0.2.1:3478",
                        "turns:turn.example:5349?transport=tcp",
                        "turn:[2001:db8::1]");
        assertThat(calls.turnSecret()).contains("shared");
        assertThat(calls.videoCodecs()).containsExactly("H264", "VP8");
    }

    @Test
    void leavesVideoCodecsAloneWhereNoneAreNamed() throws IOException {
        assertThat(read(List.of(), Map.of()).calls()).isEqualTo(CallSettings.DEFAULT);
        assertThat(read(List.of(), Map.of("CALL_VIDEO_CODECS", "")).calls().videoCodecs())
                .isEmpty();
        assertThat(read(List.of("--call-video-codecs="), Map.of()).calls().videoCodecs())
                .isEmpty();
        write("CALL_VIDEO_CODECS=\n");
        assertThat(read(List.of(), Map.of()).calls().videoCodecs()).isEmpty();
    }

    @Test
    void refusesServersAndCodecsThatCannotBe() {
        for (String wrong : List.of("stun.example", "turn:stun.example", "stun:", "stun://stun.example", "stun:a b")) {
            refuses(Map.of("STUN_URLS", wrong), "STUN_URLS must be like stun:stun.example:3478");
        }
        refuses(
                Map.of("TURN_URLS", "turn:turn.example?transport=sctp", "TURN_SECRET", "shared"),
                "TURN_URLS must be like turn:turn.example:3478?transport=udp");
        refuses(Map.of("TURN_URLS", "turn:turn.example"), "TURN_SECRET must be set for TURN_URLS");
        refuses(
                Map.of("CALL_VIDEO_CODECS", "AV1;VP9"),
                "CALL_VIDEO_CODECS must be names of codecs like AV1,VP9, or empty");
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
                        .access()
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
        for (String option : List.of("--jwt-secret", "--turn-secret", "--mongo-uri")) {
            assertThatThrownBy(() -> read(List.of(option + "=" + SECRET), Map.of()))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessage("unknown option " + option + "; try --help");
        }
    }

    @Test
    void showsNoSecretInItsText() {
        for (String name : List.of("JWT_SECRET", "TURN_SECRET")) {
            assertThat(read(List.of(), Map.of(name, SECRET)).toString()).doesNotContain(SECRET);
        }
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
