package io.soullink.domain.mood;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was seen of one person on one day: how much of each emotion, by the hour. Tallies add up like numbers: in any order,
 * in any grouping, {@link #NONE} changing nothing. Which server counted what does not matter therefore.
 *
 * @param cells without those that hold nothing
 */
public record Tally(SortedMap<Cell, Amount> cells) {
    private static final int HOURS = 24;

    /** Nothing was seen. */
    public static final Tally NONE = new Tally(new TreeMap<>());

    public Tally {
        TreeMap<Cell, Amount> copy = new TreeMap<>(cells);
        copy.values().removeIf(Amount.NONE::equals);
        cells = Collections.unmodifiableSortedMap(copy);
    }

    /** One amount. */
    public static Tally of(Cell cell, Amount amount) {
        return new Tally(new TreeMap<>(Map.of(cell, amount)));
    }

    public Tally plus(Tally other) {
        TreeMap<Cell, Amount> sum = new TreeMap<>(cells);
        other.cells.forEach((cell, amount) -> sum.merge(cell, amount, Amount::plus));
        return new Tally(sum);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** What the partner may see. */
    public Tally shared() {
        return those(Cell::shared);
    }

    /** The sums of the whole day; those of emotions that were not seen are left out. */
    public Map<Emotion, Amount> byEmotion() {
        Map<Emotion, Amount> sums = new EnumMap<>(Emotion.class);
        cells.forEach((cell, amount) -> sums.merge(cell.emotion(), amount, Amount::plus));
        return sums;
    }

    /** All of it in one. */
    Amount total() {
        return cells.values().stream().reduce(Amount.NONE, Amount::plus);
    }

    /** The hours with something in them, from the day's start on: those before it are the night's that ends the day. */
    Stream<Integer> hours() {
        int start = MoodClock.DAY_START.getHour();
        return IntStream.range(start, start + HOURS)
                .map(hour -> hour % HOURS)
                .filter(hour -> cells.keySet().stream().anyMatch(cell -> cell.hour() == hour))
                .boxed();
    }

    /** The sums of one hour. */
    Map<Emotion, Amount> inHour(int hour) {
        return those(cell -> cell.hour() == hour).byEmotion();
    }

    private Tally those(Predicate<Cell> wanted) {
        SortedMap<Cell, Amount> chosen = new TreeMap<>(cells);
        chosen.keySet().removeIf(wanted.negate());
        return new Tally(chosen);
    }

    /** Hides what was seen. */
    @Override
    public String toString() {
        return "Tally[hidden]";
    }
}
