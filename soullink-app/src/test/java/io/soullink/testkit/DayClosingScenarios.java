package io.soullink.testkit;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.LOVE;
import static io.soullink.domain.mood.Emotion.SAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.domain.mood.CoupleDay;
import io.soullink.domain.mood.Dominant;
import io.soullink.domain.user.MoodSharing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The end of a day, at four in the morning. Rehearsals begin on 1 March 2026 at 10:15:30 UTC. */
public interface DayClosingScenarios extends OnStorage {
    private static LocalDate first() {
        return LocalDate.of(2026, 3, 1);
    }

    @Test
    default void bothHearOfTheDayOnceWhenItEnds() {
        MoodStage stage = MoodStage.of(storage());
        stage.play.connect(stage.play.ada, "phone");
        stage.play.connect(stage.play.bob, "phone");
        stage.show(stage.play.ada, HAPPY, 62);
        stage.settle();

        stage.waitUntil("2026-03-02T03:59:59.999Z");
        assertThat(stage.resultsFor(stage.play.ada)).isEmpty();
        stage.waitUntil("2026-03-02T04:00:30Z");

        CoupleDay day = stage.day(stage.play.bob, first());
        assertThat(stage.resultsFor(stage.play.ada)).containsExactly(day);
        assertThat(stage.resultsFor(stage.play.bob)).containsExactly(day);

        stage.play.connect(stage.play.ada, "tablet");
        stage.waitUntil("2026-03-04T12:00:00Z");
        assertThat(stage.resultsFor(stage.play.ada)).hasSize(1);
        assertThat(stage.resultsFor(stage.play.bob)).hasSize(1);
    }

    @Test
    default void theResultHoldsWhatWasSeenInTheLastSecond() {
        MoodStage stage = MoodStage.of(storage());
        stage.play.connect(stage.play.bob, "phone");
        stage.waitUntil("2026-03-02T03:59:49Z");
        stage.show(stage.play.ada, HAPPY, 10);

        stage.waitUntil("2026-03-02T04:00:30Z");

        assertThat(stage.resultsFor(stage.play.bob))
                .singleElement()
                .extracting(CoupleDay::samples)
                .isEqualTo(8L);
    }

    @Test
    default void whoWasAwayHearsOfItWhenTheyComeBack() {
        MoodStage stage = MoodStage.of(storage());
        stage.play.connect(stage.play.ada, "phone");
        stage.show(stage.play.ada, HAPPY, 10);
        stage.waitUntil("2026-03-02T09:00:00Z");
        stage.show(stage.play.ada, SAD, 10);
        stage.waitUntil("2026-03-03T09:00:00Z");
        assertThat(stage.resultsFor(stage.play.bob)).isEmpty();

        stage.play.connect(stage.play.bob, "phone");
        stage.play.connect(stage.play.bob, "tablet");

        assertThat(stage.resultsFor(stage.play.bob))
                .extracting(CoupleDay::date)
                .containsExactly(first(), first().plusDays(1));
        assertThat(stage.resultsFor(stage.play.ada)).hasSize(2);
    }

    @Test
    default void whoHasJustLeftHearsOfItWhenTheyComeBack() {
        MoodStage stage = MoodStage.of(storage());
        Actor phone = stage.play.connect(stage.play.bob, "phone");
        stage.show(stage.play.ada, HAPPY, 10);
        stage.waitUntil("2026-03-02T04:00:14Z");
        stage.play.disconnect(phone);
        stage.waitUntil("2026-03-02T04:00:20Z");
        assertThat(stage.resultsFor(stage.play.bob)).isEmpty();

        stage.play.connect(stage.play.bob, "phone");

        assertThat(stage.resultsFor(stage.play.bob)).hasSize(1);
    }

    @Test
    default void aDayOfTwentyThreeHoursEndsAtFourToo() {
        MoodStage stage = MoodStage.in(storage(), ZoneId.of("Europe/Berlin"));
        stage.play.connect(stage.play.bob, "phone");
        stage.waitUntil("2026-03-28T12:00:00Z");
        stage.show(stage.play.ada, HAPPY, 10);

        stage.waitUntil("2026-03-29T01:59:59Z");
        assertThat(stage.resultsFor(stage.play.bob)).isEmpty();
        stage.waitUntil("2026-03-29T02:00:30Z");

        assertThat(stage.resultsFor(stage.play.bob))
                .extracting(CoupleDay::date)
                .containsExactly(LocalDate.of(2026, 3, 28));
    }

    @Test
    default void aDayOfTwentyFiveHoursEndsAtFourToo() {
        MoodStage stage = MoodStage.in(storage(), ZoneId.of("Europe/Berlin"));
        stage.play.connect(stage.play.bob, "phone");
        stage.waitUntil("2026-10-24T12:00:00Z");
        stage.show(stage.play.ada, HAPPY, 10);

        stage.waitUntil("2026-10-25T02:59:59Z");
        assertThat(stage.resultsFor(stage.play.bob)).isEmpty();
        stage.waitUntil("2026-10-25T03:00:30Z");

        assertThat(stage.resultsFor(stage.play.bob))
                .extracting(CoupleDay::date)
                .containsExactly(LocalDate.of(2026, 10, 24));
    }

    @Test
    default void theCouplesZoneSaysWhenADayEndsForBoth() {
        MoodStage stage = MoodStage.in(storage(), ZoneId.of("Asia/Tokyo"));
        stage.move(stage.play.bob, ZoneId.of("America/New_York"));
        stage.play.connect(stage.play.ada, "phone");
        stage.show(stage.play.bob, HAPPY, 10);

        stage.waitUntil("2026-03-01T18:59:59Z");
        assertThat(stage.resultsFor(stage.play.ada)).isEmpty();
        stage.waitUntil("2026-03-01T19:00:30Z");

        assertThat(stage.resultsFor(stage.play.ada)).extracting(CoupleDay::date).containsExactly(first());
    }

    @Test
    default void aDayThatAPersonOnlySpokeOfEndsAsWell() {
        MoodStage stage = MoodStage.of(storage());
        stage.play.connect(stage.play.bob, "phone");
        Actor ada = Actor.of(stage.play.ada);
        stage.moods.report(ada, stage.play.room(), first(), Optional.of(LOVE));
        stage.moods.report(ada, stage.play.room(), first().minusDays(1), Optional.of(SAD));

        stage.waitUntil("2026-03-02T04:00:30Z");

        assertThat(stage.resultsFor(stage.play.bob)).singleElement().satisfies(day -> {
            assertThat(day.date()).isEqualTo(first());
            assertThat(day.dominant()).contains(new Dominant(LOVE, 1));
        });
    }

    @Test
    default void whoMaySeeNothingOfADayHearsNothingOfItsEnd() {
        MoodStage stage = MoodStage.of(storage());
        stage.play.connect(stage.play.ada, "phone");
        stage.play.connect(stage.play.bob, "phone");
        stage.share(stage.play.ada, MoodSharing.PRIVATE);
        stage.show(stage.play.ada, HAPPY, 10);

        stage.waitUntil("2026-03-02T04:00:30Z");

        assertThat(stage.resultsFor(stage.play.ada)).hasSize(1);
        assertThat(stage.resultsFor(stage.play.bob)).isEmpty();
    }

    @Test
    default void nobodyHearsOfADayThatEndsWhileTheTwoAreParted() {
        MoodStage stage = MoodStage.of(storage());
        stage.play.connect(stage.play.ada, "phone");
        stage.show(stage.play.ada, HAPPY, 10);
        stage.settle();
        stage.play.link.pairing().disconnect(Actor.of(stage.play.bob));

        stage.waitUntil("2026-03-02T04:00:30Z");
        stage.play.pair(stage.play.bob, stage.play.ada);
        stage.play.advance(Duration.ofMinutes(1));

        assertThat(stage.resultsFor(stage.play.ada)).isEmpty();
        assertThat(stage.day(stage.play.ada, first()).hasMood()).isTrue();
    }
}
