package io.soullink.domain.mood;

import io.soullink.domain.couple.CoupleId;
import java.time.LocalDate;
import java.util.Objects;

/** Names a day in a couple's calendar. */
public record CoupleDate(CoupleId couple, LocalDate date) {
    public CoupleDate {
        Objects.requireNonNull(couple, "couple");
        Objects.requireNonNull(date, "date");
    }
}
