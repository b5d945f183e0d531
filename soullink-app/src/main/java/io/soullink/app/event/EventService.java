package io.soullink.app.event;

import io.soullink.app.media.PictureChange;
import io.soullink.app.media.Pictures;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.room.Rooms;
import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.Events;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.event.PlaceRef;
import io.soullink.domain.event.Plan;
import io.soullink.domain.event.SpecialDay;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a couple has planned, and what comes by itself each year. Thread-safe.
 *
 * <p>Everything is of the actor's live couple. An event of others is answered like one that does not exist.
 */
public final class EventService {
    /** Events of one couple, at most. */
    public static final int MOST = 1_000;

    private final Events events;
    private final Couples couples;
    private final Users users;
    private final Places places;
    private final Rooms rooms;
    private final Pictures pictures;
    private final Environment environment;

    /** Serves the events in {@code kept} to those whom {@code rooms} lets in. */
    public EventService(Kept kept, Rooms rooms, Pictures pictures, Environment environment) {
        this.events = kept.events();
        this.couples = kept.couples();
        this.users = kept.users();
        this.places = kept.places();
        this.rooms = rooms;
        this.pictures = pictures;
        this.environment = environment;
    }

    /** What the service reads and writes. */
    public record Kept(Events events, Couples couples, Users users, Places places) {}

    /**
     * Plans something for the actor's couple.
     *
     * @param couple the couple that the client says it is: compared, never believed
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if {@code couple} is another, {@link Reason#NO_PARTNER} if the actor
     *     has none, {@link Reason#CONFLICT} if there are {@value #MOST} events, {@link Reason#INVALID} for an upload that is
     *     not theirs to show
     */
    public Event plan(Actor actor, Optional<CoupleId> couple, Plan plan) {
        CoupleId room = couple.map(claimed -> rooms.enter(actor, claimed).id())
                .orElseGet(() -> coupleOf(actor).id());
        EventId id = new EventId(environment.ids().next());
        return showing(room, id, change -> {
            Event event = new Event(id, room, taken(change, actor, List.of(), plan));
            if (!events.add(event, MOST)) {
                throw new Rejected(Reason.CONFLICT, "a couple has at most " + MOST + " events");
            }
            return event;
        });
    }

    /**
     * The couple's events, by date.
     *
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if it is not the actor's live couple
     */
    public List<Event> events(Actor actor, CoupleId couple) {
        return events.of(rooms.enter(actor, couple).id());
    }

    /**
     * As {@link #events}, whoever asks: only for a server whose owner chose to leave them open.
     *
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if no live couple has this id
     */
    public List<Event> openEvents(CoupleId couple) {
        return events.of(rooms.enterOpen(couple).id());
    }

    /** The places that events name, without those that the catalogue does not have. */
    public Map<PlaceRef, Place> placesOf(List<Event> planned) {
        Map<PlaceRef, Place> found = new HashMap<>();
        planned.stream()
                .flatMap(event -> event.plan().place().stream())
                .distinct()
                .forEach(named -> places.find(new PlaceId(named.value())).ifPresent(place -> found.put(named, place)));
        return found;
    }

    /**
     * The next occurrences of what comes back each year, both birthdays and the anniversary among them, soonest first, by the
     * days of the couple's zone.
     *
     * @throws Rejected with {@link Reason#NO_PARTNER} if the actor has none
     */
    public List<Occurrence> yearly(Actor actor) {
        Couple couple = coupleOf(actor);
        return SpecialDay.upcoming(specialDays(couple).filter(day -> day.day().yearly()), today(couple));
    }

    /**
     * Plans an event otherwise.
     *
     * @param change from the plan as it is to the plan as it shall be; pure, since it may run more than once
     * @throws Rejected with {@link Reason#NOT_FOUND} if the actor's couple has no such event, or as {@code change} does
     */
    public Event change(Actor actor, EventId id, UnaryOperator<Plan> change) {
        CoupleId couple = ownCouple(actor).orElseThrow(EventService::notFound).id();
        return showing(
                couple,
                id,
                images -> events.update(
                                couple,
                                id,
                                event -> event.planned(
                                        taken(images, actor, event.plan().images(), change.apply(event.plan()))))
                        .orElseThrow(EventService::notFound));
    }

    /** @throws Rejected with {@link Reason#NOT_FOUND} if the actor's couple has no such event */
    public void cancel(Actor actor, EventId id) {
        CoupleId couple = ownCouple(actor).orElseThrow(EventService::notFound).id();
        if (!events.remove(couple, id)) {
            throw notFound();
        }
        pictures.removed(use(couple, id));
    }

    private Event showing(CoupleId couple, EventId id, Function<PictureChange, Event> change) {
        return pictures.changing(
                use(couple, id),
                () -> events.find(couple, id)
                        .map(event -> event.plan().images())
                        .orElse(List.of()),
                change);
    }

    private static Plan taken(PictureChange change, Actor actor, List<ImageUrl> before, Plan plan) {
        return new Plan(plan.subject(), plan.day(), plan.place(), change.taken(actor.user(), before, plan.images()));
    }

    private static Use use(CoupleId couple, EventId event) {
        return Use.in(Use.Kind.EVENT, event, couple);
    }

    /** What the partners are to be reminded of on this day of theirs. */
    List<Occurrence> toBeRemindedOf(Couple couple) {
        return SpecialDay.upcoming(specialDays(couple), today(couple)).stream()
                .filter(Occurrence::isToBeRemindedOf)
                .toList();
    }

    LocalDate today(Couple couple) {
        return LocalDate.ofInstant(environment.now(), couple.zone());
    }

    private Stream<SpecialDay> specialDays(Couple couple) {
        List<User> partners = Stream.of(
                        couple.partners().first(), couple.partners().second())
                .flatMap(this::user)
                .toList();
        return SpecialDay.of(couple, partners, events.of(couple.id())).stream();
    }

    private Stream<User> user(UserId id) {
        return users.find(id).stream();
    }

    private Couple coupleOf(Actor actor) {
        return ownCouple(actor).orElseThrow(() -> new Rejected(Reason.NO_PARTNER, "you have no partner"));
    }

    private Optional<Couple> ownCouple(Actor actor) {
        return couples.liveCoupleOf(actor.user());
    }

    private static Rejected notFound() {
        return new Rejected(Reason.NOT_FOUND, "no such event");
    }
}
