package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.event.Reminders;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@link Reminders} promises. */
public interface RemindersContract extends OnStorage {
    LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Reminders reminders() {
        return storage().reminders();
    }

    @Test
    default void eachPartnersDayIsTakenOnce() {
        assertThat(reminders().take(ROOM, ADA, DAY)).isTrue();
        assertThat(reminders().take(ROOM, ADA, DAY)).isFalse();
        assertThat(reminders().take(ROOM, BOB, DAY)).isTrue();
        assertThat(reminders().take(ROOM, ADA, DAY.plusDays(1))).isTrue();
        assertThat(reminders().take(Some.coupleId(7), ADA, DAY)).isTrue();
    }

    @Test
    default void ofSeveralWhoTakeADayOneDoes() {
        Race<Boolean> race = Race.of(8, racer -> reminders().take(ROOM, ADA, DAY));

        assertThat(race.answers()).hasSize(8).containsOnlyOnce(true);
    }

    @Test
    default void forgetsACouple() {
        reminders().take(ROOM, ADA, DAY);

        reminders().erase(ROOM);
        reminders().erase(ROOM);

        assertThat(reminders().take(ROOM, ADA, DAY)).isTrue();
    }
}
