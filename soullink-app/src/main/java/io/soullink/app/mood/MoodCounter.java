package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Cell;
import io.soullink.domain.mood.MoodClock;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.mood.Slot;
import io.soullink.domain.mood.Tally;
import io.soullink.domain.mood.Watch;
import io.soullink.domain.mood.WriterId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Instant;

/** Makes days of samples: watches faces, settles where what they show counts, and sees to it that it is stored. */
final class MoodCounter {
    private final Moods moods;
    private final Environment environment;
    private final Watches watches = new Watches();
    private final Outbox outbox;

    MoodCounter(Moods moods, Environment environment) {
        this.moods = moods;
        this.environment = environment;
        this.outbox = new Outbox(moods, new WriterId(environment.ids().next()));
    }

    /** Counts what a device of {@code user} sees, as far as they want it counted. */
    void count(Actor actor, User user, Couple couple, EmotionSample sample) {
        MoodSharing sharing = user.moodSharing();
        if (sharing == MoodSharing.OFF) {
            watches.forget(actor);
            return;
        }
        Instant now = environment.now();
        watches.see(actor, couple.id(), sharing, sample, now)
                .ifPresent(counted -> add(user, couple, counted, sharing == MoodSharing.SHARED, now));
    }

    void forgetDevice(Actor actor) {
        watches.forget(actor);
        outbox.hurry(actor.user(), environment.now());
    }

    /** Erases a user's moods, stored or not. */
    void erase(UserId user) {
        watches.forget(user);
        outbox.forget(day -> day.user().equals(user), () -> moods.eraseOf(user));
    }

    /** Erases a couple's moods, stored or not. */
    void erase(CoupleId couple) {
        watches.forget(couple);
        outbox.forget(day -> day.couple().equals(couple), () -> moods.erase(couple));
    }

    /** @throws StorageException if not all that is due could be stored; the rest waits on */
    void tick() {
        Instant now = environment.now();
        watches.forgetThoseOver(now);
        outbox.flushDue(now);
    }

    /** @throws StorageException if not all that was counted of ended days could be stored */
    void flushEnded(Instant now) {
        outbox.flushEnded(now);
    }

    /** @throws StorageException as {@link #tick} does */
    void flush() {
        outbox.flushAll(environment.now());
    }

    /** Devices that are watched, and people's days that wait for storage. */
    int held() {
        return watches.size() + outbox.size();
    }

    private void add(User user, Couple couple, Watch.Counted counted, boolean shared, Instant now) {
        Slot slot = MoodClock.slotOf(now, user.zone());
        PersonDay day = new PersonDay(couple.id(), slot.date(), user.id());
        Tally tally = Tally.of(new Cell(slot.hour(), counted.emotion(), shared), counted.amount());
        outbox.add(day, MoodClock.endOf(slot.date(), couple.zone()), tally, now);
    }
}
