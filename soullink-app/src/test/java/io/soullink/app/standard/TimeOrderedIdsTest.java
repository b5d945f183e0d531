package io.soullink.app.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.shared.HexId;
import io.soullink.testkit.Race;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final TimeOrderedIds ids = new TimeOrderedIds(() -> now, new Random(14));

    @Test
    void haveTheFormOfIds() {
        assertThat(Stream.generate(ids::next).limit(1_000)).allMatch(HexId::isValid);
    }

    @Test
    void beginWithTheSeconds() {
        assertThat(ids.next()).startsWith(Long.toHexString(now.getEpochSecond()));

        now = Instant.ofEpochSecond(1);
        assertThat(ids.next()).startsWith("00000001");
    }

    @Test
    void sortByTime() {
        String earlier = ids.next();
        now = now.plusSeconds(1);

        assertThat(ids.next()).isGreaterThan(earlier);
    }

    @Test
    void differAlthoughTheClockStands() {
        Race<List<String>> race =
                Race.of(4, number -> Stream.generate(ids::next).limit(5_000).toList());

        assertThat(race.answers().stream().flatMap(List::stream))
                .hasSize(20_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void countOnPastTheEndOfTheCounter() {
        assertThat(Stream.generate(new TimeOrderedIds(() -> now, new LastOfAll())::next)
                        .limit(3))
                .allMatch(HexId::isValid)
                .extracting(id -> id.substring(8))
                .containsExactly("ffffffffffffffff", "ffffffffff000000", "ffffffffff000001");
    }

    @Test
    void ofTwoGeneratorsDiffer() {
        TimeOrderedIds other = new TimeOrderedIds(() -> now, new Random(15));

        assertThat(other.next().substring(8, 18)).isNotEqualTo(ids.next().substring(8, 18));
    }

    /** Dice that fall on their highest number. */
    private static final class LastOfAll extends Random {
        @Override
        public int nextInt(int bound) {
            return bound - 1;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
