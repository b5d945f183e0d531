package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CommandObserverTest {
    private final List<Ended> ended = new CopyOnWriteArrayList<>();

    private record Ended(String command, boolean succeeded, Duration took) {}

    @Test
    void hearsOfEachCommandAndHowItEnded() {
        FakeMongo server = FakeMongo.start();
        try (MongoStorage storage = MongoStorage.connect(
                new MongoSettings(server.uri("soullink"), Duration.ofSeconds(1)),
                (command, succeeded, took) -> ended.add(new Ended(command, succeeded, took)))) {
            ended.clear();

            storage.users().find(ADA);
            assertThat(ended).singleElement().satisfies(find -> {
                assertThat(find.command()).isEqualTo("find");
                assertThat(find.succeeded()).isTrue();
                assertThat(find.took()).isPositive();
            });

            server.close();
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> storage.users().find(ADA));
            assertThat(ended).filteredOn(command -> !command.succeeded()).isNotEmpty();
        } finally {
            server.close();
        }
    }
}
