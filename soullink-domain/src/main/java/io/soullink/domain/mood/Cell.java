package io.soullink.domain.mood;

import java.util.Comparator;
import java.util.Objects;

/**
 * One sum in a {@link Tally}.
 *
 * @param hour of the clock, 0 to 23
 * @param shared whether the partner may see it
 */
public record Cell(int hour, Emotion emotion, boolean shared) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparingInt(Cell::hour).thenComparing(Cell::emotion).thenComparing(Cell::shared);

    /** @throws IllegalArgumentException if {@code hour} is not 0 to 23 */
    public Cell {
        Objects.requireNonNull(emotion, "emotion");
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour must be 0 to 23");
        }
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    /** Hides the emotion. */
    @Override
    public String toString() {
        return "Cell[hidden]";
    }
}
