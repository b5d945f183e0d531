package io.soullink.app.event;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Audience;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.Presence;
import io.soullink.app.room.Chores;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.event.Occurrence;
import io.soullink.domain.event.Reminders;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Reminds both partners of what comes in a week, tomorrow, or today: at {@link #MORNING} of the couple's day, or as soon as a
 * device of theirs connects later that day. Each partner is told once a day, however many processes there are and however
 * often they start again, since storage keeps who was; what is planned later that day for a day so near is not told any more.
 * Who is away all day misses it. Thread-safe.
 *
 * <p>Looks after those alone who are there, each once a day.
 */
public final class ReminderService {
    /** When the couple is reminded, by the clock of its zone. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    /** How soon it is tried again where storage was away. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final int MOST_AT_ONCE = 500;

    private final EventService events;
    private final Reminders reminders;
    private final Rooms rooms;
    private final Devices devices;
    private final Environment environment;
    private final Alarms alarms = new Alarms();

    /** Reminds of what {@code events} knows. */
    public ReminderService(
            EventService events, Reminders reminders, Rooms rooms, Devices devices, Environment environment) {
        this.events = events;
        this.reminders = reminders;
        this.rooms = rooms;
        this.devices = devices;
        this.environment = environment;
    }

    /** The users' devices: who is there, and how to tell them. */
    public record Devices(Presence presence, LiveEvents live) {}

    /** A device of the actor connected: they are told what they were not told today. */
    public void connected(Actor actor) {
        remind(actor.user());
    }

    /** Tells those whose morning has come. To be called about once a second. */
    public void tick() {
        List<UserId> due = alarms.takeDue(environment.now(), MOST_AT_ONCE);
        Chores chores = new Chores();
        chores.forEach(due, user -> {
            if (devices.presence().isPresent(user)) {
                remind(user);
            }
        });
        chores.end();
    }

    private void remind(UserId user) {
        alarms.set(user, environment.now().plus(SOON));
        alarms.set(
                user,
                rooms.answerInOrderOf(user, couple -> Optional.of(remind(user, couple)))
                        .orElseGet(this::tomorrow));
    }

    /** Answers when to look again. */
    private Instant remind(UserId user, Couple couple) {
        ZonedDateTime now = environment.now().atZone(couple.zone());
        ZonedDateTime morning = now.with(MORNING);
        if (now.isBefore(morning)) {
            return morning.toInstant();
        }
        List<Occurrence> near = events.toBeRemindedOf(couple);
        if (!near.isEmpty() && reminders.take(couple.id(), user, now.toLocalDate())) {
            near.forEach(occurrence ->
                    devices.live().deliver(Audience.everyDeviceOf(user), new LiveEvent.EventReminder(occurrence)));
        }
        return morning.plusDays(1).toInstant();
    }

    /** Who has no partner may find one. */
    private Instant tomorrow() {
        return environment.now().atZone(ZoneOffset.UTC).plusDays(1).toInstant();
    }
}
