package io.soullink.domain.mood;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was seen of one person on one day: how much of each emotion, by the hour. Tallies add up like numbers: in any order,
 * in any grouping, {@link #NONE} changing nothing. Which server counted what does not matter therefore.
 *
 * @param cells without those that hold nothing
 */
public record Tally(SortedMap<Cell, Amount> cells) {
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

    /** Hides what was seen. */
    @Override
    public String toString() {
        return "Tally[hidden]";
    }
}
