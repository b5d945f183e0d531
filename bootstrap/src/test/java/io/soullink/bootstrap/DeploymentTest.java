package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the files in {@code docs/deploy} set is what there is to set. */
class DeploymentTest {
    private static final Pattern SET = Pattern.compile("(?m)^ {6}([A-Z][A-Z_]+):");

    @Test
    void theComposeFileSetsWhatThereIs() throws IOException {
        Matcher set = SET.matcher(Files.readString(Path.of("../docs/deploy/compose.yaml")));

        assertThat(set.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .isSubsetOf(Arrays.stream(Setting.values()).map(Setting::name).toList());
    }
}
