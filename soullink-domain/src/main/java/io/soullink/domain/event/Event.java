package io.soullink.domain.event;

import io.soullink.domain.couple.CoupleBook;
import io.soullink.domain.couple.CoupleId;
import java.time.LocalDate;
import java.util.Objects;

/** Something that a couple has planned. */
public record Event(EventId id, CoupleId couple, Plan plan) implements CoupleBook.Entry<EventId> {
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(couple, "couple");
        Objects.requireNonNull(plan, "plan");
    }

    @Override
    public LocalDate date() {
        return plan.day().first();
    }

    /** The same event, planned otherwise. */
    public Event planned(Plan next) {
        return new Event(id, couple, next);
    }
}
