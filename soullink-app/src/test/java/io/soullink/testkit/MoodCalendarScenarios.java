package io.soullink.testkit;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.LOVE;
import static io.soullink.domain.mood.Emotion.NEUTRAL;
import static io.soullink.domain.mood.Emotion.SAD;
import static io.soullink.domain.mood.Emotion.STRESS;
import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Dominant;
import io.soullink.domain.mood.HourMood;
import io.soullink.domain.mood.PersonMood;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.MoodSharing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What samples add up to. Rehearsals begin on 1 March 2026 at 10:15:30 UTC. */
public interface MoodCalendarScenarios extends OnStorage {
    private static LocalDate first() {
        return LocalDate.of(2026, 3, 1);
    }

    @Test
    default void samplesBecomeTheDay() {
        MoodStage stage = MoodStage.of(storage());

        stage.show(stage.play.ada, HAPPY, 62);
        stage.settle();

        CoupleDay day = stage.today(stage.play.bob);
        assertThat(day.date()).isEqualTo(first());
        assertThat(day.dominant()).contains(new Dominant(HAPPY, 1));
        assertThat(day.partners())
                .singleElement()
                .extracting(PersonMood::seconds)
                .isEqualTo(Map.of(HAPPY, 60L));
        assertThat(day.samples()).isEqualTo(60);
        assertThat(day.insufficient()).isFalse();
        assertThat(day.hourly()).containsExactly(new HourMood(10, HAPPY, 60));
        assertThat(day).isEqualTo(stage.day(stage.play.ada, first()));
    }

    @Test
    default void aShortDayIsInsufficientAndShownAllTheSame() {
        MoodStage stage = MoodStage.of(storage());

        stage.show(stage.play.ada, HAPPY, 61);
        stage.settle();

        List<CoupleDay> month = stage.moods.month(Actor.of(stage.play.bob), stage.play.room(), YearMonth.of(2026, 3));
        assertThat(month).singleElement().satisfies(day -> {
            assertThat(day.insufficient()).isTrue();
            assertThat(day.dominant()).contains(new Dominant(HAPPY, 1));
        });
    }

    @Test
    default void whatIsUncertainIsNotNeutral() {
        MoodStage stage = MoodStage.of(storage());
        for (int second = 0; second < 30; second++) {
            stage.feel(Actor.of(stage.play.ada), NEUTRAL, 0.44);
            stage.play.advance(Duration.ofSeconds(1));
        }
        stage.settle();

        assertThat(stage.today(stage.play.ada).hasMood()).isFalse();
    }

    @Test
    default void devicesAndPartnersCountTogether() {
        MoodStage stage = MoodStage.of(storage());
        stage.show(Rehearsal.on(stage.play.ada, "phone"), HAPPY, 12);
        stage.show(Rehearsal.on(stage.play.ada, "tablet"), HAPPY, 12);
        stage.show(stage.play.bob, SAD, 22);
        stage.settle();

        CoupleDay day = stage.today(stage.play.ada);

        assertThat(day.partners())
                .extracting(PersonMood::seconds)
                .containsExactly(Map.of(HAPPY, 20L), Map.of(SAD, 20L));
        assertThat(day.agreement()).hasValue(0);
    }

    @Test
    default void aFaceThatTwoDevicesSeeCountsOnce() {
        MoodStage stage = MoodStage.of(storage());
        Actor phone = Rehearsal.on(stage.play.ada, "phone");
        Actor tablet = Rehearsal.on(stage.play.ada, "tablet");
        for (int second = 0; second <= 12; second++) {
            stage.feel(phone, HAPPY, 1);
            stage.feel(tablet, HAPPY, 1);
            stage.play.advance(Duration.ofSeconds(1));
        }
        stage.play.disconnect(phone);
        stage.show(tablet, HAPPY, 5);
        stage.settle();

        assertThat(stage.today(stage.play.ada).partners())
                .extracting(PersonMood::seconds)
                .containsExactly(Map.of(HAPPY, 16L));
    }

    @Test
    default void aDayBeginsAtFourWhereItsPersonIs() {
        MoodStage stage = MoodStage.of(storage());
        stage.move(stage.play.bob, ZoneId.of("America/New_York"));
        stage.waitUntil("2026-03-02T04:30:00Z");

        stage.show(stage.play.ada, HAPPY, 10);
        stage.show(stage.play.bob, SAD, 10);
        stage.settle();

        assertThat(stage.day(stage.play.ada, first().plusDays(1)).hourly()).containsExactly(new HourMood(4, HAPPY, 8));
        assertThat(stage.day(stage.play.ada, first()).hourly()).containsExactly(new HourMood(23, SAD, 8));
    }

    @Test
    default void whatWasCountedStaysWhereItWasWhenItsPersonMoves() {
        MoodStage stage = MoodStage.of(storage());
        stage.show(stage.play.ada, HAPPY, 10);
        stage.settle();
        CoupleDay before = stage.day(stage.play.ada, first());

        stage.waitUntil("2026-03-01T20:00:00Z");
        stage.move(stage.play.ada, ZoneId.of("Pacific/Kiritimati"));
        stage.show(stage.play.ada, SAD, 20);
        stage.settle();

        assertThat(stage.day(stage.play.ada, first())).isEqualTo(before);
        assertThat(stage.today(stage.play.ada).date()).isEqualTo(first().plusDays(1));
        assertThat(stage.today(stage.play.ada).hourly())
                .extracting(HourMood::emotion)
                .containsExactly(SAD);
    }

    @Test
    default void whatAPersonSaysOutranksTheGuess() {
        MoodStage stage = MoodStage.of(storage());
        Actor ada = Actor.of(stage.play.ada);
        stage.show(stage.play.ada, HAPPY, 62);
        stage.settle();

        CoupleDay said = stage.moods.report(ada, stage.play.room(), first(), Optional.of(STRESS));
        CoupleDay unsaid = stage.moods.report(ada, stage.play.room(), first(), Optional.empty());

        assertThat(said.dominant()).contains(new Dominant(STRESS, 1));
        assertThat(said.partners().get(0).guess()).contains(new Dominant(HAPPY, 1));
        assertThat(unsaid.dominant()).contains(new Dominant(HAPPY, 1));
    }

    @Test
    default void eachPartnerWritesTheirOwnNote() {
        MoodStage stage = MoodStage.of(storage());
        CoupleId room = stage.play.room();
        stage.moods.note(Actor.of(stage.play.ada), room, first(), "rain");
        stage.moods.note(Actor.of(stage.play.bob), room, first(), "sun");
        stage.share(stage.play.bob, MoodSharing.PRIVATE);
        stage.moods.note(Actor.of(stage.play.bob), room, first().minusDays(1), "secret");

        assertThat(stage.day(stage.play.ada, first()).partners())
                .extracting(person -> person.note().orElseThrow())
                .containsExactly("rain", "sun");
        assertThat(stage.day(stage.play.ada, first().minusDays(1)).partners()).isEmpty();
        assertThat(stage.moods
                        .note(Actor.of(stage.play.ada), room, first(), " ")
                        .partners())
                .hasSize(1);
    }

    @Test
    default void nobodyWritesOfTomorrowOrOfLongAgoOrTooMuch() {
        MoodStage stage = MoodStage.of(storage());
        CoupleId room = stage.play.room();
        Actor ada = Actor.of(stage.play.ada);

        for (LocalDate date : List.of(first().plusDays(1), first().minusDays(367), LocalDate.MIN, LocalDate.MAX)) {
            assertRefused(Reason.INVALID, () -> stage.moods.note(ada, room, date, "words"));
            assertRefused(Reason.INVALID, () -> stage.moods.report(ada, room, date, Optional.of(LOVE)));
        }
        assertRefused(Reason.INVALID, () -> stage.moods.note(ada, room, first(), "x".repeat(1_001)));
        assertThat(stage.moods
                        .note(ada, room, first().minusDays(366), "x".repeat(1_000))
                        .partners())
                .hasSize(1);
    }

    @Test
    default void theCalendarIsTheCouplesOwn() {
        MoodStage stage = MoodStage.of(storage());
        Actor cy = Actor.of(stage.play.cy);
        stage.show(stage.play.ada, HAPPY, 10);

        for (CoupleId room : List.of(stage.play.room(), Some.coupleId(99))) {
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.day(cy, room, first()));
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.today(cy, room));
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.month(cy, room, YearMonth.of(2026, 3)));
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.note(cy, room, first(), "hi"));
            assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.report(cy, room, first(), Optional.of(LOVE)));
        }
    }

    @Test
    default void theCalendarSleepsWhileTheTwoAreParted() {
        MoodStage stage = MoodStage.of(storage());
        CoupleId room = stage.play.room();
        stage.show(stage.play.ada, HAPPY, 62);
        stage.play.link.pairing().disconnect(Actor.of(stage.play.bob));
        stage.settle();

        assertRefused(Reason.NOT_A_MEMBER, () -> stage.moods.day(Actor.of(stage.play.ada), room, first()));

        stage.play.pair(stage.play.bob, stage.play.ada);
        assertThat(stage.day(stage.play.bob, first()).dominant()).contains(new Dominant(HAPPY, 1));
    }

    @Test
    default void whoErasesTheirMoodsLeavesThoseOfThePartner() {
        MoodStage stage = MoodStage.of(storage());
        stage.show(stage.play.ada, HAPPY, 20);
        stage.show(stage.play.bob, SAD, 20);
        stage.settle();
        stage.show(stage.play.ada, HAPPY, 3);

        stage.moods.erase(Actor.of(stage.play.ada));
        stage.settle();

        assertThat(stage.today(stage.play.bob).partners())
                .extracting(PersonMood::user)
                .containsExactly(stage.play.bob);
        assertThat(stage.today(stage.play.ada).partners()).hasSize(1);
    }

    @Test
    default void whatIsCountedIsStoredAtTheEnd() {
        MoodStage stage = MoodStage.of(storage());
        stage.show(stage.play.ada, HAPPY, 4);

        stage.play.link.close();

        assertThat(stage.today(stage.play.ada).partners().get(0).seconds()).isEqualTo(Map.of(HAPPY, 2L));
    }

    @Test
    default void whatADeviceSawIsStoredWhenItGoes() {
        MoodStage stage = MoodStage.of(storage());
        Actor phone = stage.play.connect(stage.play.ada, "phone");
        stage.show(phone, HAPPY, 3);
        assertThat(stage.today(stage.play.ada).hasMood()).isFalse();

        stage.play.disconnect(phone);
        stage.play.advance(Duration.ZERO);

        assertThat(stage.today(stage.play.ada).hasMood()).isTrue();
    }
}
