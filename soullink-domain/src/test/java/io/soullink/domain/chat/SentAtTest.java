package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentAtTest {
    private static final Instant STORED = Instant.parse("2026-03-01T12:00:00.250Z");
    private static final Instant CLAIMED = Instant.parse("2026-03-01T11:58:30.125Z");

    @Test
    void matchesEitherClock() {
        SentAt sentAt = new SentAt(STORED, Optional.of(CLAIMED));

        assertThat(sentAt.matches(STORED)).isTrue();
        assertThat(sentAt.matches(CLAIMED)).isTrue();
        assertThat(sentAt.matches(CLAIMED.plusSeconds(1))).isFalse();
    }

    @Test
    void matchesToTheMillisecond() {
        SentAt sentAt = new SentAt(STORED, Optional.empty());

        assertThat(sentAt.matches(STORED.plusNanos(999_999))).isTrue();
        assertThat(sentAt.matches(STORED.plusMillis(1))).isFalse();
        assertThat(sentAt.matches(STORED.minusNanos(1))).isFalse();
    }

    @Test
    void bearsClocksThatAreFarOff() {
        SentAt sentAt = new SentAt(STORED, Optional.of(Instant.MAX));

        assertThat(sentAt.matches(Instant.MIN)).isFalse();
        assertThat(sentAt.matches(Instant.MAX)).isTrue();
        assertThat(sentAt.matches(STORED)).isTrue();
    }
}
