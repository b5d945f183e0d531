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
    public Couple {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partners, "partners");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(anniversary, "anniversary");
        Objects.requireNonNull(since, "since");
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
