package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same stories told by the app's own libraries under Node, where Node and its packages can be had. */
class AppClientStoryTest {
    private static final Path SCRIPT = Path.of("src/test/node");
    private static final Path HERE = Path.of("target/node");

    @BeforeAll
    static void installClient() throws IOException, InterruptedException {
        assumeTrue(succeeds(Path.of("."), "node", "--version"), "Node.js is not installed");
        Files.createDirectories(HERE);
        for (String file :
                List.of("package.json", "package-lock.json", "app.mjs", "story.mjs", "call.mjs", "mood.mjs")) {
            Files.copy(SCRIPT.resolve(file), HERE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean installed = Files.isDirectory(HERE.resolve("node_modules/socket.io-client"))
                || succeeds(HERE, "npm", "ci", "--no-audit", "--no-fund");
        if (System.getenv("CI") != null) {
            assertThat(installed)
                    .as("on a build machine the client's npm packages are a must")
                    .isTrue();
        }
        assumeTrue(installed, "the client's npm packages cannot be installed");
    }

    @ParameterizedTest
    @CsvSource({"required,websocket", "optional,websocket", "required,polling", "required,"})
    void twoPartnersSignInPairAndChat(String auth, String transport) throws IOException, InterruptedException {
        requireTold("story.mjs", auth, transport);
    }

    @ParameterizedTest
    @CsvSource({"required,websocket", "optional,websocket", "required,polling", "required,"})
    void onePartnerCallsTheOther(String auth, String transport) throws IOException, InterruptedException {
        requireTold("call.mjs", auth, transport);
    }

    @ParameterizedTest
    @CsvSource({"required,websocket", "required,"})
    void twoPartnersFeelAndFindItInTheirCalendar(String auth, String transport)
            throws IOException, InterruptedException {
        requireTold("mood.mjs", auth, transport);
    }

    private static void requireTold(String story, String auth, String transport)
            throws IOException, InterruptedException {
        Settings.Access access = new Settings.Access(auth.equals("required"), Optional.empty());
        try (SoulLinkServer server =
                SoulLinkServer.start(Settings.defaults().onPort(0).with(access))) {
            String address = "http://localhost:" + server.port();
            String[] told = transport == null
                    ? new String[] {"node", story, address, auth}
                    : new String[] {"node", story, address, auth, transport};
            assertThat(succeeds(HERE, told))
                    .as("the story's steps are in target/node/output.txt")
                    .isTrue();
        }
    }

    private static boolean succeeds(Path folder, String... command) throws IOException, InterruptedException {
        Files.createDirectories(HERE);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(HERE.resolve("output.txt").toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
