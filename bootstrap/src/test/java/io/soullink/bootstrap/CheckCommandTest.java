package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String SECRET = "a secret of thirty-two bytes, ok!";
    private static final Settings SOUND =
            Settings.defaults().onPort(0).with(new Settings.Access(true, Optional.of(SECRET)));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void findsNothingWrongWhereNothingIs() {
        try (FakeMongo mongo = FakeMongo.start()) {
            MongoSettings database = MongoSettings.of(mongo.uri("soullink"));

            assertThat(check(SOUND.keptIn(database))).isTrue();
            assertThat(said())
                    .contains("storage:  " + database.location(), "A server would start.")
                    .doesNotContain("wrong:", "unwise:", SECRET);
        }
    }

    @Test
    void saysThatStorageIsAway() {
        assertThat(check(SOUND.keptIn(MongoSettings.of("mongodb://127.0.0.1:1/soullink"))))
                .isFalse();
        assertThat(said()).contains("wrong:    storage at 127.0.0.1:1/soullink cannot be used");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(check(SOUND.onPort(other.getLocalPort()))).isFalse();
            assertThat(said()).contains("wrong:    cannot listen on 0.0.0.0:" + other.getLocalPort());
        }
    }

    @Test
    void saysWhatIsUnwise() throws IOException {
        Path env = Files.createFile(
                folder.resolve(".env"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(check(Settings.defaults().onPort(0).with(new Settings.Access(false, Optional.empty()))))
                .isTrue();
        assertThat(said()).contains("unwise:   MONGO_URI", "unwise:   AUTH", "unwise:   JWT_SECRET", "unwise:   .env");
    }

    private boolean check(Settings settings) {
        return new CheckCommand(settings, folder.resolve(".env"))
                .run(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
