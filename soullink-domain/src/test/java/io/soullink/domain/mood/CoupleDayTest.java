package io.soullink.domain.mood;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.LOVE;
import static io.soullink.domain.mood.Emotion.NEUTRAL;
import static io.soullink.domain.mood.Emotion.SAD;
import static io.soullink.domain.mood.Emotion.STRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoupleDayTest {
    private static final UserId ADA = new UserId("0".repeat(23) + "1");
    private static final UserId BOB = new UserId("0".repeat(23) + "2");
    private static final UserId CY = new UserId("0".repeat(23) + "3");
    private static final CoupleId ROOM = new CoupleId("0".repeat(23) + "4");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
    private static final Confidence SURE = new Confidence(1);

    private static Tally seen(int hour, Emotion emotion, long seconds) {
        return seen(hour, emotion, seconds, SURE);
    }

    private static Tally seen(int hour, Emotion emotion, long seconds, Confidence confidence) {
        return Tally.of(new Cell(hour, emotion, true), Amount.of(seconds * 1_000, confidence));
    }

    private static Tally secret(Emotion emotion, long seconds) {
        return Tally.of(new Cell(12, emotion, false), Amount.of(seconds * 1_000, SURE));
    }

    private static DayRecord of(UserId user, Tally tally) {
        return new DayRecord(new PersonDay(ROOM, DATE, user), tally, Optional.empty(), Optional.empty());
    }

    private static DayRecord saying(DayRecord record, Emotion emotion, boolean shared) {
        return new DayRecord(record.day(), record.tally(), Optional.of(new SelfReport(emotion, shared)), record.note());
    }

    private static CoupleDay seenByAda(DayRecord... records) {
        return CoupleDay.of(DATE, new Pair(ADA, BOB), ADA, List.of(records));
    }

    @Test
    void whatWasSeenLongestPrevails() {
        PersonMood ada = seenByAda(of(ADA, seen(9, HAPPY, 60).plus(seen(10, SAD, 20))))
                .partners()
                .get(0);

        assertThat(ada.dominant()).contains(new Dominant(HAPPY, 0.75));
        assertThat(ada.seconds()).isEqualTo(Map.of(HAPPY, 60L, SAD, 20L));
    }

    @Test
    void intensityIsTheShareTimesTheMeanConfidence() {
        Tally tally = seen(9, HAPPY, 30, new Confidence(0.5))
                .plus(seen(10, HAPPY, 30, SURE))
                .plus(seen(10, SAD, 60, new Confidence(0.9)))
                .plus(seen(11, HAPPY, 1, new Confidence(0.75)));

        assertThat(seenByAda(of(ADA, tally)).dominant()).contains(new Dominant(HAPPY, 61 / 121.0 * 0.75));
    }

    @Test
    void ofTwoThatAreAsLongTheFirstPrevails() {
        assertThat(seenByAda(of(ADA, seen(9, STRESS, 5).plus(seen(10, LOVE, 5))))
                        .dominant())
                .map(Dominant::emotion)
                .contains(LOVE);
    }

    @Test
    void bothHaveTheSameSay() {
        CoupleDay day = seenByAda(
                of(ADA, seen(9, HAPPY, 6_000)), of(BOB, seen(9, SAD, 70).plus(seen(9, HAPPY, 30))));

        assertThat(day.dominant()).contains(new Dominant(HAPPY, 0.65));
    }

    @Test
    void agreementIsWhatTheirDaysShare() {
        Tally mixed = seen(9, HAPPY, 30).plus(seen(9, SAD, 70));

        assertThat(seenByAda(of(ADA, seen(9, HAPPY, 10)), of(BOB, mixed)).agreement())
                .hasValue(0.3);
        assertThat(seenByAda(of(ADA, mixed), of(BOB, mixed.plus(mixed))).agreement())
                .hasValue(1);
        assertThat(seenByAda(of(ADA, seen(9, LOVE, 10)), of(BOB, mixed)).agreement())
                .hasValue(0);
        assertThat(seenByAda(of(ADA, mixed)).agreement()).isEmpty();
    }

    @Test
    void aDayOfLessThanAMinuteIsInsufficientAndStillNamesWhatItHas() {
        CoupleDay day = seenByAda(of(ADA, seen(9, HAPPY, 30)), of(BOB, seen(9, HAPPY, 29)));

        assertThat(day.insufficient()).isTrue();
        assertThat(day.dominant()).contains(new Dominant(HAPPY, 1));
        assertThat(seenByAda(of(ADA, seen(9, HAPPY, 30)), of(BOB, seen(9, SAD, 30)))
                        .insufficient())
                .isFalse();
    }

    @Test
    void whatAPersonSaysOutranksTheGuessAndBothAreKept() {
        CoupleDay day = seenByAda(saying(of(ADA, seen(9, HAPPY, 100)), SAD, true));

        PersonMood ada = day.partners().get(0);
        assertThat(ada.dominant()).contains(new Dominant(SAD, 1));
        assertThat(ada.guess()).contains(new Dominant(HAPPY, 1));
        assertThat(day.dominant()).contains(new Dominant(SAD, 1));
    }

    @Test
    void thePartnerSeesWhatWasSharedOnly() {
        DayRecord bob = saying(of(BOB, seen(9, HAPPY, 10).plus(secret(SAD, 100))), STRESS, false);
        DayRecord withNote = new DayRecord(bob.day(), bob.tally(), bob.report(), Optional.of(new Note("psst", false)));

        PersonMood seen = seenByAda(withNote).partners().get(0);
        PersonMood own = CoupleDay.of(DATE, new Pair(ADA, BOB), BOB, List.of(withNote))
                .partners()
                .get(0);

        assertThat(seen).isEqualTo(new PersonMood(BOB, seen(9, HAPPY, 10), Optional.empty(), Optional.empty()));
        assertThat(own.tally()).isEqualTo(bob.tally());
        assertThat(own.report()).contains(STRESS);
        assertThat(own.note()).contains("psst");
    }

    @Test
    void aPartnerWhoSharedNothingIsNotThere() {
        CoupleDay day = seenByAda(of(BOB, secret(SAD, 100)));

        assertThat(day.partners()).isEmpty();
        assertThat(day.hasMood()).isFalse();
    }

    @Test
    void strangersAreLeftOut() {
        assertThat(seenByAda(of(CY, seen(9, HAPPY, 10))).partners()).isEmpty();
    }

    @Test
    void hoursComeFromTheDaysStartOnEachWithWhatPrevailedInIt() {
        CoupleDay day = seenByAda(
                of(ADA, seen(9, HAPPY, 10).plus(seen(3, SAD, 7)).plus(seen(9, STRESS, 8))),
                of(BOB, seen(9, STRESS, 5).plus(seen(4, NEUTRAL, 1))));

        assertThat(day.hourly())
                .containsExactly(new HourMood(4, NEUTRAL, 1), new HourMood(9, STRESS, 13), new HourMood(3, SAD, 7));
    }

    @Test
    void loveStandsAgainstStress() {
        CoupleDay day = seenByAda(of(ADA, seen(9, LOVE, 30)), of(BOB, seen(9, STRESS, 10)));

        assertThat(day.loveVersusStress()).isEqualTo(new LoveVersusStress(30, 10));
        assertThat(day.loveVersusStress().balance()).hasValue(0.5);
        assertThat(seenByAda().loveVersusStress().balance()).isEmpty();
    }

    @Test
    void anEmptyDayHasNothingToSay() {
        CoupleDay day = seenByAda();

        assertThat(day.hasMood()).isFalse();
        assertThat(day.insufficient()).isTrue();
        assertThat(day.hourly()).isEmpty();
        assertThat(day.samples()).isZero();
    }

    @Test
    void nothingThatIsFeltIsPrinted() {
        CoupleDay day = seenByAda(saying(of(ADA, seen(9, HAPPY, 10)), SAD, true));

        assertThat(day.toString() + day.dominant() + day.hourly() + of(ADA, seen(9, HAPPY, 1)))
                .doesNotContainIgnoringCase("happy")
                .doesNotContainIgnoringCase("sad");
    }
}
