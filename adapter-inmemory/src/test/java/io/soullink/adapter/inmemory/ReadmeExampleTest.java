package io.soullink.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.LiveEvent.MessageSent;
import io.soullink.domain.chat.Message;
import io.soullink.domain.user.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows first. */
class ReadmeExampleTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    @Test
    void twoPeoplePairAndChat() {
        InMemorySoulLink soul = InMemorySoulLink.start();
        UserId ada = soul.register("Ada");
        UserId bob = soul.register("Bob");
        soul.pair(ada, bob);

        soul.say(ada, "Dinner at eight?");
        soul.advance(Duration.ofMinutes(2));
        Message answer = soul.say(bob, "I bring the wine");

        assertThat(soul.transcript(ada)).hasToString("[Ada: Dinner at eight?, Bob: I bring the wine]");
        assertThat(soul.heardBy(ada)).containsExactly(new MessageSent(answer));
    }

    /** Each line of the README's first example, comments aside, is part of the test above. */
    @Test
    void theReadmeShowsNothingElse() throws IOException {
        String readme = Files.readString(MODULE.toAbsolutePath().resolveSibling("README.md"));
        String example = readme.split("```java\n", 2)[1].split("```", 2)[0];
        Path source = Path.of("src", "test", "java", getClass().getName().replace('.', '/') + ".java");

        Stream<String> lines = example.lines()
                .map(line -> line.replaceFirst("//.*", "").strip().replaceFirst(";$", ""))
                .filter(line -> !line.isEmpty());

        assertThat(Files.readString(MODULE.resolve(source))).contains(lines.toList());
    }
}
