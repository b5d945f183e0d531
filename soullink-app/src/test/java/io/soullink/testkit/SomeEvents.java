package io.soullink.testkit;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.EventKind;
import io.soullink.domain.event.PlaceRef;
import io.soullink.domain.event.Plan;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Valid milestones and events. */
final class SomeEvents {
    private SomeEvents() {}

    static Milestone milestone(int number, CoupleId couple, String date) {
        Moment moment = new Moment(
                new Title("milestone " + number),
                new Description("of " + date),
                LocalDate.parse(date),
                Optional.of(new ImageUrl("https://pictures.example/" + number + ".jpg")));
        return new Milestone(new MilestoneId(Some.id(number)), couple, moment);
    }

    static Event event(int number, CoupleId couple, String date) {
        return new Event(new EventId(Some.id(number)), couple, plan("event " + number, date, false));
    }

    static Plan plan(String title, String date, boolean yearly) {
        return new Plan(
                new Plan.Subject(EventKind.DATE, new Title(title), new Description("bring flowers")),
                new Plan.Day(LocalDate.parse(date), yearly),
                Optional.of(new PlaceRef(Some.id(99))),
                List.of(new ImageUrl("/pictures/1"), new ImageUrl("/pictures/2")));
    }
}
