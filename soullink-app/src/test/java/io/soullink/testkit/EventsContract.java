package io.soullink.testkit;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.Events;
import io.soullink.domain.event.Plan;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.Title;
import java.util.List;
import java.util.Optional;

/** What {@link Events} promises. */
public interface EventsContract extends CoupleBookContract<EventId, Event> {
    @Override
    default Events book() {
        return storage().events();
    }

    @Override
    default Event entry(int number, CoupleId couple, String date) {
        return SomeEvents.event(number, couple, date);
    }

    @Override
    default Event changed(Event entry) {
        return entry.planned(new Plan(
                new Plan.Subject(EventKind.CUSTOM, new Title("other"), Description.NONE),
                new Plan.Day(entry.date(), true),
                Optional.empty(),
                List.of()));
    }
}
