package io.soullink.testkit;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.LOVE;
import static io.soullink.domain.mood.Emotion.SAD;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static io.soullink.testkit.SomeMood.DATE;
import static io.soullink.testkit.SomeMood.increment;
import static io.soullink.testkit.SomeMood.personDay;
import static io.soullink.testkit.SomeMood.seen;
import static io.soullink.testkit.SomeMood.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.mood.Tally;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Moods} promises of the records of people's days. */
public interface MoodRecordsContract extends OnStorage {
    private Moods moods() {
        return storage().moods();
    }

    private Tally tallyOf(PersonDay day) {
        return moods().day(day.couple(), day.date()).stream()
                .filter(record -> record.day().equals(day))
                .map(DayRecord::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    @Test
    default void keepsNothingAtFirst() {
        assertThat(moods().day(ROOM, DATE)).isEmpty();
        assertThat(moods().month(ROOM, YearMonth.from(DATE))).isEmpty();
    }

    @Test
    default void addsIncrementsUp() {
        moods().add(List.of(increment(personDay(ADA), seen(9, HAPPY, 500, 0.5), 1)));
        moods().add(List.of(increment(
                personDay(ADA),
                seen(9, HAPPY, 250, 1).plus(seen(10, SAD, 100, 0.7)).plus(SomeMood.secret(9, HAPPY, 9)),
                2)));

        assertThat(moods().day(ROOM, DATE))
                .containsExactly(SomeMood.record(
                        personDay(ADA),
                        seen(9, HAPPY, 500, 0.5)
                                .plus(seen(9, HAPPY, 250, 1))
                                .plus(seen(10, SAD, 100, 0.7))
                                .plus(SomeMood.secret(9, HAPPY, 9))));
    }

    @Test
    default void addsARepeatedIncrementOnce() {
        Increment first = increment(personDay(ADA), seen(9, HAPPY, 500, 1), 1);
        Increment second = increment(personDay(ADA), seen(9, HAPPY, 30, 1), 2);
        moods().add(List.of(first));
        moods().add(List.of(first));
        moods().add(List.of(second));
        moods().add(List.of(second));
        moods().add(List.of(first));

        assertThat(tallyOf(personDay(ADA))).isEqualTo(seen(9, HAPPY, 500, 1).plus(seen(9, HAPPY, 30, 1)));
    }

    @Test
    default void numbersNeedNotFollowEachOther() {
        moods().add(List.of(increment(personDay(ADA), seen(9, HAPPY, 1, 1), 7)));
        moods().add(List.of(increment(personDay(ADA), seen(9, HAPPY, 1, 1), 9_000_000_000L)));

        assertThat(tallyOf(personDay(ADA))).isEqualTo(seen(9, HAPPY, 1, 1).plus(seen(9, HAPPY, 1, 1)));
    }

    @Test
    default void writersPeopleAndDaysCountForThemselves() {
        PersonDay tomorrow = new PersonDay(ROOM, DATE.plusDays(1), ADA);
        PersonDay elsewhere = new PersonDay(Some.coupleId(2), DATE, ADA);
        moods().add(List.of(
                increment(personDay(ADA), seen(9, HAPPY, 1, 1), 1),
                increment(personDay(BOB), seen(9, SAD, 2, 1), 1),
                increment(tomorrow, seen(9, LOVE, 3, 1), 1),
                increment(elsewhere, seen(9, LOVE, 4, 1), 1)));
        moods().add(List.of(new Increment(personDay(ADA), seen(9, HAPPY, 5, 1), SomeMood.END, writer(2), 1)));

        assertThat(tallyOf(personDay(ADA))).isEqualTo(seen(9, HAPPY, 1, 1).plus(seen(9, HAPPY, 5, 1)));
        assertThat(tallyOf(personDay(BOB))).isEqualTo(seen(9, SAD, 2, 1));
        assertThat(tallyOf(tomorrow)).isEqualTo(seen(9, LOVE, 3, 1));
        assertThat(tallyOf(elsewhere)).isEqualTo(seen(9, LOVE, 4, 1));
        assertThat(moods().day(ROOM, DATE))
                .extracting(record -> record.day().user())
                .containsExactly(ADA, BOB);
    }

    @Test
    default void takesManyIncrementsAtOnceAndNotMore() {
        List<Increment> many = IntStream.range(0, Moods.MAX_INCREMENTS)
                .mapToObj(number -> new PersonDay(Some.coupleId(number), DATE, ADA))
                .map(day -> increment(day, seen(9, HAPPY, 1, 1), 1))
                .toList();
        moods().add(many);
        List<Increment> tooMany = new ArrayList<>(many);
        tooMany.add(increment(new PersonDay(Some.coupleId(Moods.MAX_INCREMENTS), DATE, ADA), seen(9, SAD, 1, 1), 1));

        assertThat(tallyOf(many.get(many.size() - 1).day())).isEqualTo(seen(9, HAPPY, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> moods().add(tooMany));
        moods().add(List.of());
    }

    @Test
    default void losesAndDoublesNothingOfManyAtOnce() {
        int racers = 4;
        for (int round = 0; round < Race.ROUNDS; round++) {
            PersonDay day = new PersonDay(ROOM, DATE.plusDays(round), ADA);

            Race.of(racers, number -> {
                Increment own = new Increment(day, seen(9, HAPPY, 1, 1), SomeMood.END, writer(number), 1);
                Increment common = new Increment(day, seen(9, SAD, 1, 1), SomeMood.END, writer(99), 1);
                moods().add(List.of(own));
                moods().add(List.of(common));
                return number;
            });

            Tally expected =
                    Collections.nCopies(racers, seen(9, HAPPY, 1, 1)).stream().reduce(Tally.NONE, Tally::plus);
            assertThat(tallyOf(day)).isEqualTo(expected.plus(seen(9, SAD, 1, 1)));
        }
    }

    @Test
    default void keepsWhatAPersonWroteAndSaid() {
        moods().add(List.of(increment(personDay(ADA), seen(9, HAPPY, 1, 1), 1)));
        moods().note(personDay(ADA), Optional.of(new Note("first", true)));
        moods().note(personDay(ADA), Optional.of(new Note("a walk\nin the rain 🌧", false)));
        moods().report(personDay(ADA), Optional.of(new SelfReport(LOVE, true)), Optional.empty());
        moods().note(personDay(BOB), Optional.of(new Note("mine", true)));

        assertThat(moods().day(ROOM, DATE))
                .containsExactly(
                        new DayRecord(
                                personDay(ADA),
                                seen(9, HAPPY, 1, 1),
                                Optional.of(new SelfReport(LOVE, true)),
                                Optional.of(new Note("a walk\nin the rain 🌧", false))),
                        new DayRecord(
                                personDay(BOB), Tally.NONE, Optional.empty(), Optional.of(new Note("mine", true))));
    }

    @Test
    default void takesWhatAPersonWroteAndSaidBack() {
        moods().note(personDay(ADA), Optional.of(new Note("mine", true)));
        moods().report(personDay(ADA), Optional.of(new SelfReport(SAD, false)), Optional.empty());

        moods().note(personDay(ADA), Optional.empty());
        moods().report(personDay(ADA), Optional.empty(), Optional.empty());
        moods().note(personDay(BOB), Optional.empty());

        assertThat(moods().day(ROOM, DATE)).isEmpty();
        assertThat(moods().month(ROOM, YearMonth.from(DATE))).isEmpty();
    }

    @Test
    default void aMonthHasItsOwnDaysByDateAndUser() {
        YearMonth march = YearMonth.of(2026, 3);
        List<PersonDay> inside = List.of(
                new PersonDay(ROOM, march.atDay(1), ADA),
                new PersonDay(ROOM, march.atDay(1), BOB),
                new PersonDay(ROOM, march.atDay(9), BOB),
                new PersonDay(ROOM, march.atEndOfMonth(), ADA));
        List<PersonDay> outside = List.of(
                new PersonDay(ROOM, march.atDay(1).minusDays(1), ADA),
                new PersonDay(ROOM, march.atEndOfMonth().plusDays(1), ADA),
                new PersonDay(Some.coupleId(2), march.atDay(2), ADA));
        for (int i = inside.size() - 1; i >= 0; i--) {
            moods().add(List.of(increment(inside.get(i), seen(9, HAPPY, 1, 1), 1)));
        }
        outside.forEach(day -> moods().note(day, Optional.of(new Note("elsewhere", true))));

        assertThat(moods().month(ROOM, march)).extracting(DayRecord::day).containsExactlyElementsOf(inside);
    }

    @Test
    default void forgetsAPersonEverywhereAndNobodyElse() {
        PersonDay withCy = new PersonDay(Some.coupleId(2), DATE.minusYears(1), ADA);
        moods().add(List.of(
                increment(personDay(ADA), seen(9, HAPPY, 1, 1), 1),
                increment(withCy, seen(9, HAPPY, 1, 1), 1),
                increment(personDay(BOB), seen(9, SAD, 1, 1), 1)));
        moods().note(personDay(ADA), Optional.of(new Note("mine", true)));
        moods().report(personDay(ADA), Optional.of(new SelfReport(SAD, true)), Optional.empty());

        moods().eraseOf(ADA);
        moods().eraseOf(ADA);

        assertThat(moods().day(ROOM, DATE)).containsExactly(SomeMood.record(personDay(BOB), seen(9, SAD, 1, 1)));
        assertThat(moods().day(withCy.couple(), withCy.date())).isEmpty();
    }

    @Test
    default void nothingIsLeftOfACoupleThatIsErased() {
        PersonDay elsewhere = new PersonDay(Some.coupleId(2), DATE, ADA);
        moods().add(List.of(
                increment(personDay(ADA), seen(9, HAPPY, 1, 1), 1),
                increment(personDay(BOB), seen(9, SAD, 1, 1), 1),
                increment(elsewhere, seen(9, HAPPY, 1, 1), 1)));
        moods().note(personDay(BOB), Optional.of(new Note("mine", true)));

        moods().erase(ROOM);
        moods().erase(ROOM);

        assertThat(moods().day(ROOM, DATE)).isEmpty();
        assertThat(moods().due(Some.TIME.plus(Duration.ofDays(9)), 10))
                .containsExactly(new CoupleDate(elsewhere.couple(), DATE));
        assertThat(moods().day(elsewhere.couple(), DATE)).hasSize(1);
    }

    @Test
    default void countsOnAfterForgetting() {
        moods().add(List.of(increment(personDay(ADA), seen(9, HAPPY, 1, 1), 1)));
        moods().eraseOf(ADA);

        moods().add(List.of(increment(personDay(ADA), seen(9, SAD, 2, 1), 2)));

        assertThat(tallyOf(personDay(ADA))).isEqualTo(seen(9, SAD, 2, 1));
    }
}
