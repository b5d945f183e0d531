package io.soullink.domain.mood;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.util.Objects;

/** Names one person's day in a couple's calendar. */
public record PersonDay(CoupleId couple, LocalDate date, UserId user) {
    public PersonDay {
        Objects.requireNonNull(couple, "couple");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(user, "user");
    }
}
