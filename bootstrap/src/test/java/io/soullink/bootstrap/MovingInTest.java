package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.mongo.FakeFirstBackend;
import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.ThrowawayDatabase;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A couple moves here from the first backend, with the pictures that they sent there: by the programs that an operator runs. */
class MovingInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Optional<Program> fake = Optional.empty();
    private ThrowawayDatabase old;
    private ThrowawayDatabase database;

    @BeforeEach
    void startStorage() {
        String uri = ThrowawayDatabase.realServer().orElseGet(() -> {
            fake = Optional.of(Program.start(FakeMongo.class, Map.of()));
            return fake.get().says(Pattern.compile("(mongodb://\\S+)"));
        });
        old = ThrowawayDatabase.on(uri);
        database = ThrowawayDatabase.on(uri);
    }

    @AfterEach
    void stopStorage() {
        try {
            old.close();
            database.close();
        } finally {
            fake.ifPresent(Program::close);
        }
    }

    private String importUploads() {
        Map<String, String> environment = Map.of("MONGO_URI", database.uri());
        String[] arguments = {"import", "--from", old.uri(), "--uploads", folder.toString()};
        try (Program command = Program.start(Main.class, environment, arguments)) {
            String uploads = command.says(Pattern.compile("uploads: +(.*)"));
            assertThat(command.endsWithin(PATIENCE)).isTrue();
            return uploads;
        }
    }

    private byte[] writePicture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return Files.readAllBytes(file);
    }

    @Test
    void thePicturesOfTheOldServerAreShownByThisOne() throws IOException {
        byte[] picture = writePicture("1700 us.png");
        FakeFirstBackend.write(old.uri(), "http://localhost:5000/uploads/1700 us.png");

        assertThat(importUploads()).isEqualTo("Count[found=2, imported=2, alreadyThere=0, leftOut=0]");
        assertThat(importUploads()).isEqualTo("Count[found=2, imported=0, alreadyThere=2, leftOut=0]");

        try (ServerProcess server = ServerProcess.start(database.uri())) {
            URI address = server.address();
            HttpUser bob = HttpUser.signedIn(address, "bob@example.org", FakeFirstBackend.PASSWORD);
            JsonNode message = bob.get("/chat/" + FakeFirstBackend.ROOM).get(0);
            assertThat(message.path("content").asText()).isEqualTo("look");
            String shown = message.path("imageUrl").asText();
            assertThat(bob.bytes(shown)).isEqualTo(picture);
            assertThat(HttpUser.nobody(address).bytes(shown)).isEqualTo(picture);

            String bare = shown.replaceFirst("\\?.*", "");
            assertThat(bob.bytes(bare)).isEqualTo(picture);
            assertThat(HttpUser.nobody(address).statusOf(bare)).isEqualTo(401);
            assertThat(HttpUser.signedIn(address, "Cy").statusOf(bare)).isEqualTo(404);

            String face =
                    bob.get("/user/connections").at("/0/partner/avatar_url").asText();
            assertThat(bob.bytes(face)).isEqualTo(picture);
            assertThat(face.replaceFirst("\\?.*", "")).isNotEqualTo(bare);
        }
    }
}
