package io.soullink.domain.couple;

import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * A live couple.
 *
 * @param zone where the couple's days begin and end
 * @param since when the two first paired, in milliseconds' precision
 */
public record Couple(CoupleId id, Pair partners, ZoneId zone, Optional<LocalDate> anniversary, Instant since) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public Couple {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partners, "partners");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(anniversary, "anniversary");
        Objects.requireNonNull(since, "since");
    }

    /** Whether a day is one that can be celebrated: it lies in one of the years in which events lie, 1900 to 2999. */
    public static boolean canCelebrate(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The same couple, whose days begin and end elsewhere. */
    public Couple in(ZoneId next) {
        return new Couple(id, partners, next, anniversary, since);
    }

    /** The same couple, with another day to celebrate, or none. */
    public Couple celebrating(Optional<LocalDate> next) {
        return new Couple(id, partners, zone, next, since);
    }

    /** @throws IllegalArgumentException if {@code user} is not of this couple */
    public UserId partnerOf(UserId user) {
        return partners.partnerOf(user);
    }
}
