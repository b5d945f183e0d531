package io.soullink.domain.event;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.user.User;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that a couple may look forward to: one of its events, or what comes by itself, namely both birthdays and the
 * anniversary.
 *
 * @param key names it among the couple's: the event's id, or the word for what comes by itself and whose it is
 * @param event what was planned; empty for what comes by itself
 */
public record SpecialDay(String key, EventKind kind, String title, Plan.Day day, Optional<Event> event) {
    public SpecialDay {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(event, "event");
    }

    /** All that there are for a couple, in no order. */
    public static List<SpecialDay> of(Couple couple, List<User> partners, List<Event> events) {
        List<SpecialDay> all = new ArrayList<>();
        partners.forEach(partner -> all.add(birthdayOf(partner)));
        couple.anniversary().ifPresent(date -> all.add(anniversary(couple, date)));
        events.forEach(event -> all.add(planned(event)));
        return List.copyOf(all);
    }

    /** The occurrences of days that are not before {@code today}, soonest first; one for each day at most. */
    public static List<Occurrence> upcoming(Stream<SpecialDay> days, LocalDate today) {
        return days.flatMap(day -> day.next(today).stream())
                .sorted(Comparator.comparing(Occurrence::inDays)
                        .thenComparing(occurrence -> occurrence.day().key()))
                .toList();
    }

    private Optional<Occurrence> next(LocalDate today) {
        return day.next(today).map(date -> new Occurrence(this, date, (int) ChronoUnit.DAYS.between(today, date)));
    }

    private static SpecialDay birthdayOf(User user) {
        return new SpecialDay(
                "birthday-" + user.id(),
                EventKind.BIRTHDAY,
                user.profile().name().value() + "'s birthday",
                new Plan.Day(user.profile().birthday().date(), true),
                Optional.empty());
    }

    private static SpecialDay anniversary(Couple couple, LocalDate date) {
        return new SpecialDay(
                "anniversary-" + couple.id(),
                EventKind.ANNIVERSARY,
                "Anniversary",
                new Plan.Day(date, true),
                Optional.empty());
    }

    private static SpecialDay planned(Event event) {
        Plan plan = event.plan();
        return new SpecialDay(
                event.id().value(),
                plan.subject().kind(),
                plan.subject().title().value(),
                plan.day(),
                Optional.of(event));
    }
}
