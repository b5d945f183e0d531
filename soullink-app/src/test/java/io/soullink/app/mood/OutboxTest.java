package io.soullink.app.mood;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.SAD;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.SomeMood.DATE;
import static io.soullink.testkit.SomeMood.END;
import static io.soullink.testkit.SomeMood.personDay;
import static io.soullink.testkit.SomeMood.seen;
import static io.soullink.testkit.SomeMood.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.shared.StorageException;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Instant START = Some.TIME;

    private final AddedMoods moods = new AddedMoods();
    private final Outbox outbox = new Outbox(moods.port(), writer(1));

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static Increment ofAda(Tally tally, long number) {
        return new Increment(personDay(ADA), tally, END, writer(1), number);
    }

    private void count(Tally tally, int second) {
        outbox.add(personDay(ADA), END, tally, at(second));
    }

    private void failAt(int second) {
        moods.away = true;
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> outbox.flushDue(at(second)));
        moods.away = false;
    }

    @Test
    void sumsUpForFiveSeconds() {
        count(seen(9, HAPPY, 1, 1), 0);
        outbox.flushDue(at(4));
        count(seen(9, HAPPY, 2, 1), 4);
        assertThat(moods.calls).isEmpty();

        outbox.flushDue(at(5));

        assertThat(moods.increments())
                .containsExactly(ofAda(seen(9, HAPPY, 1, 1).plus(seen(9, HAPPY, 2, 1)), 1));
    }

    @Test
    void givesStorageNothingTwice() {
        count(seen(9, HAPPY, 1, 1), 0);
        outbox.flushDue(at(5));
        outbox.flushDue(at(20));
        outbox.flushAll(at(20));

        assertThat(moods.calls).hasSize(1);
        assertThat(outbox.size()).isZero();
    }

    @Test
    void givesWhatMayBeStoredAgainAsItWas() {
        count(seen(9, HAPPY, 1, 1), 0);
        failAt(5);
        count(seen(9, SAD, 2, 1), 6);
        outbox.flushDue(at(9));
        outbox.flushDue(at(10));
        outbox.flushDue(at(15));

        Increment first = ofAda(seen(9, HAPPY, 1, 1), 1);
        assertThat(moods.increments()).containsExactly(first, first, ofAda(seen(9, SAD, 2, 1), 2));
        assertThat(outbox.size()).isZero();
    }

    @Test
    void whatStorageRefusesOfOneWaitsAloneAndIsGivenAgain() {
        count(seen(9, HAPPY, 1, 1), 0);
        outbox.add(personDay(BOB), END, seen(9, SAD, 1, 1), at(0));
        moods.refused.add(personDay(ADA));
        outbox.flushDue(at(5));
        assertThat(outbox.size()).isEqualTo(1);

        moods.refused.clear();
        outbox.flushDue(at(10));

        assertThat(outbox.size()).isZero();
        assertThat(moods.calls.get(1))
                .singleElement()
                .matches(again -> again.day().equals(personDay(ADA)))
                .matches(again -> moods.calls.get(0).contains(again));
    }

    @Test
    void whatIsOfAnEndedDayWaitsNoLonger() {
        count(seen(9, HAPPY, 1, 1), 0);
        outbox.flushEnded(END.minusMillis(1));
        assertThat(moods.calls).isEmpty();

        outbox.flushEnded(END);

        assertThat(outbox.size()).isZero();
    }

    @Test
    void givesUpAfterAnHour() {
        count(seen(9, HAPPY, 1, 1), 0);
        int hour = (int) Outbox.PATIENCE.toSeconds();
        for (int second = 5; second < hour + 5; second += 5) {
            failAt(second);
        }
        assertThat(outbox.size()).isEqualTo(1);

        moods.calls.clear();
        outbox.flushDue(at(hour + 5));

        assertThat(moods.calls).isEmpty();
        assertThat(outbox.size()).isZero();
    }

    @Test
    void whoGoesIsStoredAtOnceAndNobodyElse() {
        count(seen(9, HAPPY, 1, 1), 0);
        outbox.add(personDay(BOB), END, seen(9, SAD, 1, 1), at(0));

        outbox.hurry(ADA, at(1));
        outbox.flushDue(at(1));

        assertThat(moods.increments()).containsExactly(ofAda(seen(9, HAPPY, 1, 1), 1));
    }

    @Test
    void whoComesAndGoesDoesNotPressStorageThatFails() {
        count(seen(9, HAPPY, 1, 1), 0);
        failAt(5);

        outbox.hurry(ADA, at(6));
        outbox.flushDue(at(6));

        assertThat(moods.calls).hasSize(1);
    }

    @Test
    void givesStorageNoMoreAtOnceThanItTakes() {
        for (int i = 0; i <= Moods.MAX_INCREMENTS; i++) {
            outbox.add(new PersonDay(Some.coupleId(i), DATE, ADA), END, seen(9, HAPPY, 1, 1), at(0));
        }

        outbox.flushAll(at(0));

        assertThat(moods.calls).extracting(List::size).containsExactly(Moods.MAX_INCREMENTS, 1);
    }

    @Test
    void forgetsAPersonsAndNobodyElses() {
        count(seen(9, HAPPY, 1, 1), 0);
        outbox.add(personDay(BOB), END, seen(9, SAD, 1, 1), at(0));

        outbox.forget(
                day -> day.user().equals(ADA), () -> assertThat(outbox.size()).isEqualTo(1));
        outbox.flushAll(at(0));

        assertThat(moods.increments()).extracting(Increment::day).containsExactly(personDay(BOB));
    }
}
