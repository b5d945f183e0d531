package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.FaultyProxy.Fault;
import io.soullink.domain.chat.Message;
import io.soullink.testkit.Race;
import io.soullink.testkit.Some;
import org.junit.jupiter.api.Test;

/** What callers wait for while storage is away, and that it is used again when it is back. */
class StorageAwayTest extends FaultyStorage {
    @Test
    void whatCannotBeSentWasNotStored() {
        append(hurried, Some.draft("m0"));
        proxy.refuse();
        assertThat(failure(() -> hurried.check())).isNotNull(); // From now on the driver knows.

        clocks.advance(Outage.PAUSE);
        assertThat(failure(() -> append(hurried, Some.draft("m1"))))
                .hasMessageContaining("store messages")
                .matches(failure -> !failure.outcomeUnknown());
        clocks.advance(Outage.PAUSE);
        assertThat(failure(() -> hurried.users().add(Some.user(ADA, "ada@example.org"))))
                .hasMessageContaining("add a user")
                .matches(failure -> !failure.outcomeUnknown());
    }

    @Test
    void nobodyElseWaitsForStorageThatIsAway() {
        proxy.next("find", Fault.SWALLOW_ANSWER, Integer.MAX_VALUE);
        assertThat(failure(() -> page(hurried))).hasMessageContaining("read a room");
        int tries = proxy.struck();

        for (int i = 0; i < 20; i++) {
            assertThat(failure(() -> page(hurried))).hasMessage("storage is away");
            assertThat(failure(() -> append(hurried, Some.draft("m1"))))
                    .hasMessage("storage is away")
                    .matches(failure -> !failure.outcomeUnknown());
        }
        assertThat(proxy.struck()).isEqualTo(tries);

        clocks.advance(Outage.PAUSE);
        assertThat(failure(() -> page(hurried))).hasMessageContaining("read a room");
        assertThat(proxy.struck()).isGreaterThan(tries);
    }

    @Test
    void ofAllWhoWaitInLineForARoomOneWaitsForStorage() {
        append(hurried, Some.draft("m0"));
        proxy.next("insert", Fault.SWALLOW_ANSWER, Integer.MAX_VALUE);

        Race<String> race = Race.of(
                8,
                number -> failure(() -> append(hurried, Some.draft("m" + (number + 1))))
                        .getMessage());

        assertThat(proxy.struck()).isEqualTo(1);
        assertThat(race.answers()).filteredOn("storage is away"::equals).hasSize(7);
    }

    @Test
    void comesBackByItself() {
        Message first = append(Some.draft("m1")).value();
        proxy.refuse();
        assertThat(failure(() -> storage.check())).isNotNull();

        proxy.serve();
        clocks.advance(Outage.PAUSE);
        storage.check(); // Waits for the server as long as a request may.

        Message second = append(Some.draft("m2")).value();
        assertThat(page().messages()).containsExactly(first, second);
    }

    @Test
    void aServerThatIsNotThereFailsTheStart() {
        proxy.refuse();

        assertThat(failure(() -> MongoStorage.connect(new MongoSettings(uri(), SHORT))))
                .hasMessageContaining("127.0.0.1:" + proxy.port() + "/soullink");
    }
}
