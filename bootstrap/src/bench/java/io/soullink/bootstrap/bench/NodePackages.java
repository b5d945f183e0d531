package io.soullink.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Installs what the relay on Node needs, under the build's own folder. */
final class NodePackages {
    private static final Path SOURCE = Path.of("src/bench/node");
    private static final Path HERE = Path.of("target/bench/node");

    private NodePackages() {}

    /** The script of the relay, ready to run; empty if there is no Node, or its packages cannot be had. */
    static Optional<Path> install() throws InterruptedException {
        try {
            Files.createDirectories(HERE);
            for (String file : List.of("package.json", "package-lock.json", "relay.mjs")) {
                Files.copy(SOURCE.resolve(file), HERE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            boolean ready = succeeds("node", "--version")
                    && (Files.isDirectory(HERE.resolve("node_modules/socket.io"))
                            || succeeds("npm", "ci", "--no-audit", "--no-fund"));
            return ready ? Optional.of(HERE.resolve("relay.mjs").toAbsolutePath()) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(HERE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HERE.resolve("output.txt").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroy();
        return ended && process.exitValue() == 0;
    }
}
