package io.soullink.testkit;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.LOVE;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static io.soullink.testkit.Some.ROOM;
import static io.soullink.testkit.SomeMood.DATE;
import static io.soullink.testkit.SomeMood.END;
import static io.soullink.testkit.SomeMood.personDay;
import static io.soullink.testkit.SomeMood.seen;
import static io.soullink.testkit.SomeMood.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Moods} promises of closing days, and of results that are owed. */
public interface MoodClosingsContract extends OnStorage {
    private Moods moods() {
        return storage().moods();
    }

    private CoupleDate begun(int day, Instant closesAt) {
        return begun(day, closesAt, ADA);
    }

    private CoupleDate begun(int day, Instant closesAt, UserId user) {
        PersonDay person = new PersonDay(ROOM, DATE.plusDays(day), user);
        moods().add(List.of(new Increment(person, seen(9, HAPPY, 1, 1), closesAt, writer(1), 1)));
        return new CoupleDate(ROOM, person.date());
    }

    @Test
    default void aDayIsDueWhenItHasEnded() {
        CoupleDate day = begun(0, END);

        assertThat(moods().due(END.minusMillis(1), 10)).isEmpty();
        assertThat(moods().due(END, 10)).containsExactly(day);
        assertThat(moods().due(END.plusSeconds(1_000_000), 10)).containsExactly(day);
    }

    @Test
    default void thoseThatEndedFirstAreDueFirst() {
        CoupleDate last = begun(0, END.plusSeconds(2));
        CoupleDate first = begun(1, END);
        CoupleDate second = begun(2, END.plusSeconds(1));

        assertThat(moods().due(END.plusSeconds(9), 10)).containsExactly(first, second, last);
        assertThat(moods().due(END.plusSeconds(9), 2)).containsExactly(first, second);
    }

    @Test
    default void theEndThatIsNamedFirstStands() {
        CoupleDate day = begun(0, END);
        begun(0, END.minusSeconds(9), BOB);
        moods().report(personDay(CY), Optional.of(new SelfReport(LOVE, true)), Optional.of(END.plusSeconds(9)));

        assertThat(moods().due(END.minusMillis(1), 10)).isEmpty();
        assertThat(moods().due(END, 10)).containsExactly(day);
    }

    @Test
    default void aDayThatIsOnlySpokenOfIsDueWhereAnEndIsNamed() {
        moods().note(personDay(ADA), Optional.of(new Note("mine", true)));
        moods().report(personDay(ADA), Optional.of(new SelfReport(LOVE, true)), Optional.empty());
        CoupleDate day = new CoupleDate(ROOM, DATE);

        assertThat(moods().due(END, 10)).isEmpty();
        assertThat(moods().close(day, Set.of(ADA))).isFalse();

        moods().report(personDay(ADA), Optional.of(new SelfReport(LOVE, true)), Optional.of(END));
        assertThat(moods().due(END, 10)).containsExactly(day);
    }

    @Test
    default void aDayClosesOnce() {
        CoupleDate day = begun(0, END);

        assertThat(moods().close(day, Set.of(ADA))).isTrue();
        assertThat(moods().close(day, Set.of(ADA, BOB))).isFalse();

        assertThat(moods().due(END, 10)).isEmpty();
        assertThat(moods().owed(ROOM, ADA, 10)).containsExactly(DATE);
        assertThat(moods().owed(ROOM, BOB, 10)).isEmpty();
    }

    @Test
    default void whatNeverBeganIsNotClosed() {
        assertThat(moods().close(new CoupleDate(ROOM, DATE), Set.of(ADA))).isFalse();
        assertThat(moods().owed(ROOM, ADA, 10)).isEmpty();
    }

    @Test
    default void aClosedDayStaysClosedAndCountsOn() {
        CoupleDate day = begun(0, END);
        moods().close(day, Set.of());

        begun(0, END.plusSeconds(60), BOB);

        assertThat(moods().due(END.plusSeconds(60), 10)).isEmpty();
        assertThat(moods().close(day, Set.of(ADA))).isFalse();
        assertThat(moods().day(ROOM, DATE)).hasSize(2);
    }

    @Test
    default void ofSeveralWhoCloseADayOneDoes() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            CoupleDate day = begun(round, END);

            Race<Boolean> race = Race.of(4, number -> moods().close(day, Set.of(ADA, BOB)));

            assertThat(Collections.frequency(race.answers(), true)).isEqualTo(1);
        }
    }

    @Test
    default void ofSeveralWhoBeginADayNoneIsLost() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            int day = round;
            List<UserId> people = List.of(ADA, BOB);

            Race.of(people.size(), number -> begun(day, END, people.get(number)));

            assertThat(moods().day(ROOM, DATE.plusDays(day))).hasSize(2);
            assertThat(moods().close(new CoupleDate(ROOM, DATE.plusDays(day)), Set.of()))
                    .isTrue();
        }
    }

    @Test
    default void resultsAreOwedUntilTheyAreSettledOldestFirst() {
        for (int day : List.of(2, 0, 1)) {
            moods().close(begun(day, END), Set.of(ADA, BOB));
        }
        CoupleDate oldest = new CoupleDate(ROOM, DATE);

        assertThat(moods().owed(ROOM, ADA, 2)).containsExactly(DATE, DATE.plusDays(1));
        assertThat(moods().settle(oldest, ADA)).isTrue();
        assertThat(moods().settle(oldest, ADA)).isFalse();

        assertThat(moods().owed(ROOM, ADA, 10)).containsExactly(DATE.plusDays(1), DATE.plusDays(2));
        assertThat(moods().owed(ROOM, BOB, 10)).hasSize(3);
        assertThat(moods().owed(Some.coupleId(2), ADA, 10)).isEmpty();
        assertThat(moods().settle(new CoupleDate(Some.coupleId(2), DATE), ADA)).isFalse();
        assertThat(moods().settle(oldest, CY)).isFalse();
    }

    @Test
    default void ofSeveralWhoSettleAResultOneDoes() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            CoupleDate day = begun(round, END);
            moods().close(day, Set.of(ADA, BOB));

            Race<Boolean> race = Race.of(4, number -> moods().settle(day, ADA));

            assertThat(Collections.frequency(race.answers(), true)).isEqualTo(1);
            assertThat(moods().settle(day, BOB)).isTrue();
        }
    }

    @Test
    default void whoIsForgottenIsOwedNothing() {
        CoupleDate day = begun(0, END);
        moods().close(day, Set.of(ADA, BOB));

        moods().eraseOf(ADA);

        assertThat(moods().owed(ROOM, ADA, 10)).isEmpty();
        assertThat(moods().owed(ROOM, BOB, 10)).containsExactly(DATE);
        assertThat(moods().close(day, Set.of(ADA))).isFalse();
    }
}
