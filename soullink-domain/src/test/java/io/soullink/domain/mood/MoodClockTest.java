package io.soullink.domain.mood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MoodClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theHoursBeforeFourBelongToTheDayBefore() {
        LocalDate first = LocalDate.of(2026, 3, 1);

        assertThat(MoodClock.slotOf(Instant.parse("2026-03-02T03:59:59.999Z"), ZoneOffset.UTC))
                .isEqualTo(new Slot(first, 3));
        assertThat(MoodClock.slotOf(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(new Slot(first.plusDays(1), 4));
    }

    @Test
    void aMomentIsAnotherDayElsewhere() {
        Instant moment = Instant.parse("2026-03-01T22:30:00Z");

        assertThat(MoodClock.slotOf(moment, ZoneId.of("Asia/Tokyo"))).isEqualTo(new Slot(LocalDate.of(2026, 3, 2), 7));
        assertThat(MoodClock.slotOf(moment, ZoneId.of("America/New_York")))
                .isEqualTo(new Slot(LocalDate.of(2026, 3, 1), 17));
    }

    @Test
    void aDayEndsAtFourWhateverTheClocksDid() {
        LocalDate spring = LocalDate.of(2026, 3, 28);
        LocalDate autumn = LocalDate.of(2026, 10, 24);

        assertThat(MoodClock.endOf(spring, BERLIN)).isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(MoodClock.endOf(autumn, BERLIN)).isEqualTo(Instant.parse("2026-10-25T03:00:00Z"));
        assertThat(length(spring)).isEqualTo(Duration.ofHours(23));
        assertThat(length(autumn)).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aDayEndsWhereTheNextBegins() {
        for (LocalDate date = LocalDate.of(2026, 1, 1); date.getYear() == 2026; date = date.plusDays(1)) {
            Instant end = MoodClock.endOf(date, BERLIN);

            assertThat(MoodClock.today(end.minusMillis(1), BERLIN)).isEqualTo(date);
            assertThat(MoodClock.today(end, BERLIN)).isEqualTo(date.plusDays(1));
        }
    }

    private static Duration length(LocalDate date) {
        return Duration.between(MoodClock.endOf(date.minusDays(1), BERLIN), MoodClock.endOf(date, BERLIN));
    }
}
