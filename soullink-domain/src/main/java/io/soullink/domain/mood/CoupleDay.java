package io.soullink.domain.mood;

import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A couple's day, as one of the two sees it.
 *
 * @param partners the two in the order of their ids, or the one of whom something is kept, or neither
 */
public record CoupleDay(LocalDate date, List<PersonMood> partners) {
    /** With less of counted emotion a day says little. */
    public static final Duration ENOUGH = Duration.ofSeconds(60);

    public CoupleDay {
        Objects.requireNonNull(date, "date");
        partners = List.copyOf(partners);
    }

    /**
     * The day as {@code viewer} sees it: all of their own, and of the partner's what they shared.
     *
     * @param records of this date; those of people outside of the pair are left out
     */
    public static CoupleDay of(LocalDate date, Pair partners, UserId viewer, List<DayRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** What prevails between the two; empty if nothing was counted and nothing said. */
    public Optional<Dominant> dominant() {
        throw new UnsupportedOperationException();
    }

    /** How alike the two felt, from 0 to 1, in thousandths; empty unless both have a mood. */
    public OptionalDouble agreement() {
        throw new UnsupportedOperationException();
    }

    /** Samples that were counted. */
    public long samples() {
        throw new UnsupportedOperationException();
    }

    /** Whether less than {@link #ENOUGH} was counted. */
    public boolean insufficient() {
        throw new UnsupportedOperationException();
    }

    /** Whether the calendar shows it: something was counted or said. */
    public boolean hasMood() {
        return dominant().isPresent();
    }

    /** The hours with something counted, from the day's start on. */
    public List<HourMood> hourly() {
        throw new UnsupportedOperationException();
    }

    public LoveVersusStress loveVersusStress() {
        throw new UnsupportedOperationException();
    }
}
