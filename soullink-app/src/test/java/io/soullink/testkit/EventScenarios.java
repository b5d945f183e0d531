package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.event.EventService;
import io.soullink.app.pairing.CoupleProfileService;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvent.EventReminder;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.shared.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The couple's profile, milestones, events and reminders. It is Sunday, 1 March 2026, 10:15 in the couple's zone, UTC. */
public interface EventScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    @Test
    default void eitherPartnerChangesTheProfileOfBoth() {
        Rehearsal play = rehearsal();
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 5, 4));

        play.link
                .coupleProfiles()
                .change(
                        Actor.of(play.ada),
                        play.room(),
                        couple -> couple.celebrating(day).in(ZoneId.of("Asia/Kolkata")));

        assertThat(play.link.coupleProfiles().couple(Actor.of(play.bob), play.room()))
                .satisfies(couple -> {
                    assertThat(couple.anniversary()).isEqualTo(day);
                    assertThat(couple.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
                });
    }

    @Test
    default void anAnniversaryDoesNotLieAhead() {
        Rehearsal play = rehearsal();
        Actor ada = Actor.of(play.ada);

        Optional<LocalDate> tomorrow = Optional.of(LocalDate.of(2026, 3, 2));
        assertRefused(
                Reason.INVALID,
                () -> play.link.coupleProfiles().change(ada, play.room(), couple -> couple.celebrating(tomorrow)));
        assertThat(play.link.coupleProfiles().couple(ada, play.room()).anniversary())
                .isEmpty();
    }

    @Test
    default void anAnniversaryLiesInNoYearThatNoEventMayLieIn() {
        Rehearsal play = rehearsal();
        Actor ada = Actor.of(play.ada);

        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(0, 2, 29), LocalDate.of(1899, 12, 31))) {
            assertRefused(
                    Reason.INVALID,
                    () -> play.link
                            .coupleProfiles()
                            .change(ada, play.room(), couple -> couple.celebrating(Optional.of(day))));
        }
        play.link
                .coupleProfiles()
                .change(ada, play.room(), couple -> couple.celebrating(Optional.of(LocalDate.of(1900, 1, 1))));
        assertThat(play.link.events().yearly(ada)).hasSize(3);
    }

    @Test
    default void aStrangerFindsNeitherProfileNorMilestonesNorEvents() {
        Rehearsal play = rehearsal();
        CoupleId room = play.room();
        Event event = plan(play, "dinner", "2026-04-01", false);
        Milestone milestone = play.link.coupleProfiles().remember(Actor.of(play.ada), room, moment());
        Actor cy = Actor.of(play.cy);

        CoupleProfileService profiles = play.link.coupleProfiles();
        EventService events = play.link.events();

        assertRefused(Reason.NOT_A_MEMBER, () -> profiles.couple(cy, room));
        assertRefused(Reason.NOT_A_MEMBER, () -> profiles.change(cy, room, UnaryOperator.identity()));
        assertRefused(Reason.NOT_A_MEMBER, () -> profiles.milestones(cy, room));
        assertRefused(Reason.NOT_A_MEMBER, () -> profiles.remember(cy, room, milestone.moment()));
        assertRefused(Reason.NOT_A_MEMBER, () -> profiles.retell(cy, room, milestone.id(), UnaryOperator.identity()));
        assertRefused(Reason.NOT_A_MEMBER, () -> profiles.forget(cy, room, milestone.id()));
        assertRefused(Reason.NOT_A_MEMBER, () -> events.events(cy, room));
        assertRefused(Reason.NOT_A_MEMBER, () -> events.plan(cy, Optional.of(room), event.plan()));
        assertRefused(Reason.NOT_FOUND, () -> events.cancel(cy, event.id()));
        assertRefused(Reason.NOT_FOUND, () -> events.change(cy, event.id(), UnaryOperator.identity()));
        assertRefused(Reason.NO_PARTNER, () -> events.yearly(cy));
        assertThat(profiles.milestones(Actor.of(play.bob), room)).containsExactly(milestone);
        assertThat(play.link.events().events(Actor.of(play.bob), room)).containsExactly(event);
    }

    @Test
    default void whoPartedFindsNothingAndWhoIsBackFindsAll() {
        Rehearsal play = rehearsal();
        CoupleId room = play.room();
        Event event = plan(play, "dinner", "2026-04-01", false);
        play.link.pairing().disconnect(Actor.of(play.ada));

        assertRefused(Reason.NOT_A_MEMBER, () -> play.link.events().events(Actor.of(play.ada), room));
        assertRefused(Reason.NOT_FOUND, () -> play.link.events().cancel(Actor.of(play.bob), event.id()));

        play.pair(play.ada, play.bob);
        assertThat(play.link.events().events(Actor.of(play.bob), room)).containsExactly(event);
    }

    @Test
    default void yearlyDaysComeSoonestFirstBirthdaysAndAnniversaryByThemselves() {
        Rehearsal play = rehearsal();
        play.link
                .coupleProfiles()
                .change(
                        Actor.of(play.ada),
                        play.room(),
                        couple -> couple.celebrating(Optional.of(LocalDate.of(2024, 2, 29))));
        plan(play, "our song", "2020-03-01", true);
        plan(play, "dinner", "2026-03-02", false);

        List<Occurrence> yearly = play.link.events().yearly(Actor.of(play.bob));

        assertThat(yearly).extracting(Occurrence::inDays).isSorted();
        assertThat(yearly)
                .extracting(occurrence -> occurrence.day().title() + " " + occurrence.date())
                .contains("our song 2026-03-01", "Anniversary 2027-02-28")
                .anyMatch(day -> day.startsWith("Ada's birthday"))
                .anyMatch(day -> day.startsWith("Bob's birthday"))
                .hasSize(4);
    }

    @Test
    default void bothAreRemindedAWeekBeforeTheDayBeforeAndOnTheDay() {
        Rehearsal play = rehearsal();
        plan(play, "dinner", "2026-03-09", false);
        play.connect(play.ada, "phone");
        play.connect(play.bob, "phone");
        play.connect(play.cy, "phone");

        for (int day = 0; day < 12; day++) {
            play.advance(Duration.ofDays(1));
            play.advance(Duration.ofMinutes(1));
        }

        assertThat(remindersOf(play.heardBy(play.ada))).containsExactly("dinner in 7", "dinner in 1", "dinner in 0");
        assertThat(remindersOf(play.heardBy(play.bob))).containsExactly("dinner in 7", "dinner in 1", "dinner in 0");
        assertThat(remindersOf(play.heardBy(play.cy))).isEmpty();
    }

    @Test
    default void whoComesLaterThatDayIsRemindedThenAndOnlyOnce() {
        Rehearsal play = rehearsal();
        plan(play, "dinner", "2026-03-01", false);

        play.connect(play.ada, "phone");
        play.connect(play.ada, "tablet");
        play.advance(Duration.ofHours(3));

        assertThat(remindersOf(play.heardBy(play.ada))).containsExactly("dinner in 0");
        assertThat(remindersOf(play.heardBy(play.bob))).isEmpty();
    }

    @Test
    default void nobodyIsRemindedBeforeTheCouplesMorning() {
        Rehearsal play = rehearsal();
        play.link
                .coupleProfiles()
                .change(
                        Actor.of(play.ada),
                        play.room(),
                        couple -> couple.in(ZoneId.of("America/New_York"))); // Where it is 5:15.
        plan(play, "dinner", "2026-03-01", false);

        play.connect(play.ada, "phone");
        assertThat(remindersOf(play.heardBy(play.ada))).isEmpty();
        play.advance(Duration.ofHours(3));
        assertThat(remindersOf(play.heardBy(play.ada))).isEmpty();
        play.advance(Duration.ofMinutes(45));

        assertThat(remindersOf(play.heardBy(play.ada))).containsExactly("dinner in 0");
    }

    @Test
    default void aRestartRemindsNobodyAgain() {
        Rehearsal play = rehearsal();
        plan(play, "dinner", "2026-03-01", false);
        play.connect(play.ada, "phone");

        Rehearsal again = play.again();
        again.connect(again.ada, "phone");

        assertThat(remindersOf(again.heardBy(again.ada))).isEmpty();
    }

    @Test
    default void whoPartedIsRemindedOfNothing() {
        Rehearsal play = rehearsal();
        plan(play, "dinner", "2026-03-02", false);
        play.link.pairing().disconnect(Actor.of(play.bob));

        play.connect(play.ada, "phone");
        play.advance(Duration.ofDays(1));

        assertThat(remindersOf(play.heardBy(play.ada))).isEmpty();
    }

    private static List<String> remindersOf(List<LiveEvent> heard) {
        return heard.stream()
                .filter(EventReminder.class::isInstance)
                .map(event -> ((EventReminder) event).occurrence())
                .map(occurrence -> occurrence.day().title() + " in " + occurrence.inDays())
                .toList();
    }

    private static Event plan(Rehearsal play, String title, String date, boolean yearly) {
        return play.link.events().plan(Actor.of(play.ada), Optional.empty(), SomeEvents.plan(title, date, yearly));
    }

    private static Moment moment() {
        return SomeEvents.milestone(1, Some.ROOM, "2020-05-04").moment();
    }
}
