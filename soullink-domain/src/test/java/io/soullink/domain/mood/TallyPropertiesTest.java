package io.soullink.domain.mood;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tallies add up to the same day, in whatever order and on whichever server they were counted. */
class TallyPropertiesTest {
    private static final UserId ADA = new UserId("0".repeat(23) + "1");
    private static final UserId BOB = new UserId("0".repeat(23) + "2");
    private static final CoupleId ROOM = new CoupleId("0".repeat(23) + "3");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    @Property(tries = 300, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void anyOrderAndAnyPartitionGiveTheSameDay(
            @ForAll("samples") List<Tally> samples,
            @ForAll @IntRange(min = 1, max = 6) int servers,
            @ForAll long seed) {
        Tally inOrder = samples.stream().reduce(Tally.NONE, Tally::plus);

        Tally scattered = scattered(samples, servers, new Random(seed));

        assertThat(scattered).isEqualTo(inOrder);
        assertThat(day(scattered)).isEqualTo(day(inOrder));
        assertThat(day(scattered).dominant()).isEqualTo(day(inOrder).dominant());
        assertThat(day(scattered).hourly()).isEqualTo(day(inOrder).hourly());
    }

    @Property(tries = 300, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void addingIsCommutativeAndAssociativeAndNothingChangesNothing(
            @ForAll("samples") List<Tally> some,
            @ForAll("samples") List<Tally> more,
            @ForAll("samples") List<Tally> rest) {
        Tally a = some.stream().reduce(Tally.NONE, Tally::plus);
        Tally b = more.stream().reduce(Tally.NONE, Tally::plus);
        Tally c = rest.stream().reduce(Tally.NONE, Tally::plus);

        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Tally.NONE)).isEqualTo(a);
    }

    @Property(tries = 300, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void whatPrevailsIsNeverMoreThanAll(@ForAll("samples") List<Tally> samples) {
        CoupleDay day = day(samples.stream().reduce(Tally.NONE, Tally::plus));

        assertThat(day.dominant().stream())
                .allSatisfy(most -> assertThat(most.intensity()).isBetween(0.0, 1.0));
        assertThat(day.samples()).isEqualTo(samples.size());
    }

    @Provide
    Arbitrary<List<Tally>> samples() {
        return sample().list().ofMaxSize(40);
    }

    private static Arbitrary<Tally> sample() {
        Arbitrary<Cell> cells = Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(Emotion.class),
                        Arbitraries.of(true, false))
                .as(Cell::new);
        Arbitrary<Amount> amounts = Combinators.combine(
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.doubles().between(0.45, 1).map(Confidence::new))
                .as(Amount::of);
        return Combinators.combine(cells, amounts).as(Tally::of);
    }

    /** Each sample on some server, in some order; then the servers' sums, in some order. */
    private static Tally scattered(List<Tally> samples, int servers, Random random) {
        List<Tally> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, random);
        List<Tally> sums = new ArrayList<>(Collections.nCopies(servers, Tally.NONE));
        for (Tally sample : shuffled) {
            int server = random.nextInt(servers);
            sums.set(server, sums.get(server).plus(sample));
        }
        Collections.shuffle(sums, random);
        return sums.stream().reduce(Tally.NONE, Tally::plus);
    }

    private static CoupleDay day(Tally tally) {
        DayRecord record = new DayRecord(new PersonDay(ROOM, DATE, ADA), tally, Optional.empty(), Optional.empty());
        return CoupleDay.of(DATE, new Pair(ADA, BOB), ADA, List.of(record));
    }
}
