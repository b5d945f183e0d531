package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.adapter.mongo.FakeFirstBackend;
import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Window;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.media.MediaFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    private static final String PICTURE = "http://localhost:5000/uploads/1700-song.pdf";
    private static final Supplier<Settings> UNREAD = () -> {
        throw new AssertionError("a dry run needs no settings");
    };

    @TempDir
    Path folder;

    private static ImportCommand command(String... words) {
        List<String> arguments = new ArrayList<>(List.of("import"));
        arguments.addAll(List.of(words));
        return ImportCommand.of(arguments);
    }

    private static String said(ImportCommand command, Supplier<Settings> settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import --dry-run",
                "import --from",
                "import --uploads .",
                "import --from mongodb://127.0.0.1/a --from mongodb://127.0.0.1/a",
                "import --from mongodb://127.0.0.1/a --uploads",
                "import --from mongodb://127.0.0.1/a more"
            })
    void tellsHowItIsUsed(String arguments) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> ImportCommand.of(List.of(arguments.split(" "))))
                .withMessageStartingWith("usage: ");
    }

    @Test
    void refusesWhatIsNoDatabaseAndNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("1700-song.pdf"));

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> command("--from", "elsewhere"))
                .withMessageStartingWith("--from must be ");
        for (String none : List.of(file.toString(), folder.resolve("none").toString(), "", "a\0b")) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() -> command("--from", "mongodb://127.0.0.1/a", "--uploads", none))
                    .withMessage("--uploads must be a folder that can be read");
        }
    }

    @Test
    void needsADatabaseToImportInto() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> command("--from", "mongodb://127.0.0.1:1/a").run(Settings::defaults, System.out))
                .withMessageContaining("MONGO_URI");
    }

    @Test
    void aDryRunSaysHowManyAddressesLeadToFiles() {
        try (FakeMongo mongo = FakeMongo.start()) {
            FakeFirstBackend.write(mongo.uri("old"), PICTURE);

            assertThat(said(command("--dry-run", "--from", mongo.uri("old")), UNREAD))
                    .contains("users:      Count[found=2, imported=2, alreadyThere=0, leftOut=0]")
                    .contains("uploads:    Count[found=2, imported=0, alreadyThere=0, leftOut=2]")
                    .contains("2 addresses lead to files of the old server: --uploads DIR brings these");
        }
    }

    @Test
    void aDryRunSaysWhichFilesWouldNotCome() {
        try (FakeMongo mongo = FakeMongo.start()) {
            FakeFirstBackend.write(mongo.uri("old"), PICTURE);
            ImportCommand command = command("--uploads", folder.toString(), "--from", mongo.uri("old"), "--dry-run");

            assertThat(said(command, UNREAD))
                    .contains("uploads:    Count[found=2, imported=0, alreadyThere=0, leftOut=2]")
                    .contains("users 650000000000000000000001 upload \"1700-song.pdf\": is not in the folder\n")
                    .doesNotContain("--uploads DIR");
        }
    }

    @Test
    void bringsTheFilesInto() throws IOException {
        Files.writeString(folder.resolve("1700-song.pdf"), "%PDF-1.4 our song");
        try (FakeMongo mongo = FakeMongo.start()) {
            FakeFirstBackend.write(mongo.uri("old"), PICTURE);
            MongoSettings into = MongoSettings.of(mongo.uri("soullink"));
            ImportCommand command = command("--from", mongo.uri("old"), "--uploads", folder.toString());

            assertThat(said(command, () -> Settings.defaults().keptIn(into)))
                    .startsWith("Imported:\n")
                    .contains("uploads:    Count[found=2, imported=2, alreadyThere=0, leftOut=0]");

            try (MongoStorage storage = MongoStorage.connect(into)) {
                Message message = storage.messages()
                        .page(new CoupleId(FakeFirstBackend.ROOM), Window.newest(1))
                        .messages()
                        .get(0);
                assertThat(((Written) message.body())
                                .content()
                                .image()
                                .orElseThrow()
                                .value())
                        .matches("/uploads/[0-9a-f]{32}");
                assertThat(storage.mediaFiles().bytesOf(message.sender())).isEqualTo(2 * MediaFile.LEAST);
            }
        }
    }
}
