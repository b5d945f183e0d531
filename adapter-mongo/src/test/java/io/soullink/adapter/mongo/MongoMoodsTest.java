package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.mood.Amount;
import io.soullink.domain.mood.Cell;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.DayRecord;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.SelfReport;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.WriterId;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Race;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What several processes on one database may do to each other, and what spoilt documents cost. */
class MongoMoodsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
    private static final CoupleDate DAY = new CoupleDate(ROOM, DATE);
    private static final Instant END = Instant.parse("2026-03-02T04:00:00Z");
    private static final Cell CELL = new Cell(9, Emotion.LOVE, true);
    private static final Amount AMOUNT = new Amount(200, 150_000, 1);

    @RegisterExtension
    final MongoDatabases databases = MongoDatabases.onRealServerOrFake();

    private Moods moods() {
        return databases.storage().moods();
    }

    private static PersonDay dayOf(UserId user) {
        return new PersonDay(ROOM, DATE, user);
    }

    private static Increment increment(UserId user, int writer, long number) {
        return new Increment(dayOf(user), Tally.of(CELL, AMOUNT), END, new WriterId(Some.id(writer)), number);
    }

    private static Amount times(int count) {
        return new Amount(count * AMOUNT.millis(), count * AMOUNT.weight(), count * AMOUNT.samples());
    }

    private Amount counted(UserId user) {
        return moods().day(ROOM, DATE).stream()
                .filter(record -> record.day().user().equals(user))
                .map(record -> record.tally().cells().get(CELL))
                .findFirst()
                .orElse(Amount.NONE);
    }

    @Test
    void severalProcessesAddToOneDayFromItsBeginningOn() {
        int processes = 4;
        int increments = 10;
        List<Moods> all = IntStream.range(0, processes)
                .mapToObj(number -> databases.connect().moods())
                .toList();

        Race.of(processes, number -> {
            for (int i = 1; i <= increments; i++) {
                List<Increment> both = List.of(increment(ADA, number, i), increment(BOB, number, i));
                all.get(number).add(both);
                all.get(number).add(both);
            }
            return number;
        });

        assertThat(counted(ADA)).isEqualTo(times(processes * increments));
        assertThat(counted(BOB)).isEqualTo(times(processes * increments));
        assertThat(moods().due(END, 10)).containsExactly(DAY);
    }

    @Test
    void ofSeveralProcessesOneClosesADayAndOneSettlesIt() {
        List<Moods> two = List.of(moods(), databases.connect().moods());
        for (int round = 0; round < Race.ROUNDS; round++) {
            CoupleDate day = new CoupleDate(ROOM, DATE.plusDays(round));
            PersonDay adas = new PersonDay(ROOM, day.date(), ADA);
            moods().report(adas, Optional.of(new SelfReport(Emotion.HAPPY, true)), Optional.of(END));

            Race<Boolean> closing = Race.of(2, number -> two.get(number).close(day, Set.of(ADA, BOB)));
            Race<Boolean> settling = Race.of(2, number -> two.get(number).settle(day, ADA));

            assertThat(closing.answers()).containsExactlyInAnyOrder(true, false);
            assertThat(settling.answers()).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void addingAfterTheEndDoesNotOpenADayAgain() {
        moods().add(List.of(increment(ADA, 1, 1)));
        assertThat(moods().close(DAY, Set.of())).isTrue();

        databases.connect().moods().add(List.of(increment(ADA, 2, 1)));

        assertThat(moods().due(END, 10)).isEmpty();
        assertThat(counted(ADA)).isEqualTo(times(2));
    }

    @Test
    void aSpoiltDayIsRefusedAndKeepsNoOtherFromBeingStored() {
        moods().add(List.of(increment(ADA, 1, 1)));
        databases
                .raw()
                .getCollection(Schema.MOODS)
                .updateOne(eq("user", new ObjectId(ADA.value())), set("cells", "spoilt"));

        assertThat(moods().add(List.of(increment(ADA, 1, 2), increment(BOB, 1, 2))))
                .containsExactly(dayOf(ADA));

        assertThat(counted(BOB)).isEqualTo(times(1));
    }

    @Test
    void aSpoiltDayIsLeftOutOfItsMonth() {
        moods().note(dayOf(ADA), Optional.of(new Note("a good day", true)));
        moods().add(List.of(increment(BOB, 1, 1)));
        databases
                .raw()
                .getCollection(Schema.MOODS)
                .updateOne(eq("user", new ObjectId(BOB.value())), set("cells", new Document("love", 1)));

        assertThat(moods().month(ROOM, YearMonth.from(DATE)))
                .extracting(DayRecord::day)
                .containsExactly(dayOf(ADA));
    }

    @Test
    void whatWasSaidIsNotInTheWayOfWhatIsCounted() {
        SelfReport sad = new SelfReport(Emotion.SAD, false);
        moods().report(dayOf(ADA), Optional.of(sad), Optional.empty());
        moods().add(List.of(increment(ADA, 1, 1)));
        moods().note(dayOf(ADA), Optional.of(new Note("gone", false)));
        moods().note(dayOf(ADA), Optional.empty());

        assertThat(moods().day(ROOM, DATE))
                .containsExactly(new DayRecord(dayOf(ADA), Tally.of(CELL, AMOUNT), Optional.of(sad), Optional.empty()));
    }
}
