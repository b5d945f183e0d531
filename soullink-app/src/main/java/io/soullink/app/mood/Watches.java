package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Watch;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * What the devices of this process see on faces: one small state a device, gone with it, or when it saw nothing for so long
 * that its state says nothing any more. A person whom several devices see lives through each moment once: what one of them
 * made count, no other does again. Thread-safe.
 */
final class Watches {
    private final Map<UserId, Face> byPerson = new ConcurrentHashMap<>();

    /**
     * Notes a sample.
     *
     * @return what the time since the last one counts for; nothing if another couple or another wish was in force then
     */
    Optional<Watch.Counted> see(Actor actor, CoupleId couple, MoodSharing sharing, EmotionSample sample, Instant now) {
        AtomicReference<Optional<Watch.Counted>> counted = new AtomicReference<>(Optional.empty());
        byPerson.compute(actor.user(), (same, known) -> {
            Face face = known == null ? new Face() : known;
            Held held = face.byDevice.get(actor);
            Watch before = held != null && held.couple.equals(couple) && held.sharing == sharing
                    ? held.watch
                    : Watch.from(now);
            counted.set(face.count(before, now));
            face.byDevice.put(
                    actor, new Held(couple, sharing, before.after(sample.emotion(), sample.confidence(), now)));
            return face;
        });
        return counted.get();
    }

    /** Forgets what a device saw. */
    void forget(Actor device) {
        byPerson.computeIfPresent(device.user(), (same, face) -> {
            face.byDevice.remove(device);
            return face.orNothing();
        });
    }

    /** Forgets what all devices of a user saw. */
    void forget(UserId user) {
        byPerson.remove(user);
    }

    /** Forgets what was seen of a couple. */
    void forget(CoupleId couple) {
        forgetThose(held -> held.couple.equals(couple));
    }

    /** Forgets those that say nothing any more. */
    void forgetThoseOver(Instant now) {
        forgetThose(held -> held.watch.isOver(now));
    }

    int size() {
        LongAdder devices = new LongAdder();
        byPerson.forEach((user, any) -> byPerson.computeIfPresent(user, (same, face) -> {
            devices.add(face.byDevice.size());
            return face;
        }));
        return devices.intValue();
    }

    private void forgetThose(Predicate<Held> which) {
        byPerson.forEach((user, any) -> byPerson.computeIfPresent(user, (same, face) -> {
            face.byDevice.values().removeIf(which);
            return face.orNothing();
        }));
    }

    /** One person, as their devices see them. Guarded by the map that it is in: touched by its computations only. */
    private static final class Face {
        private final Map<Actor, Held> byDevice = new HashMap<>(2);
        /** Up to when something counted already, whichever device saw it. */
        private Instant countedUntil = Instant.MIN;

        Optional<Watch.Counted> count(Watch before, Instant now) {
            Optional<Watch.Counted> counted = before.until(now, countedUntil);
            if (counted.isPresent()) {
                countedUntil = now;
            }
            return counted;
        }

        /** Itself, or null when no device is left: the map forgets it then. */
        Face orNothing() {
            return byDevice.isEmpty() ? null : this;
        }
    }

    private record Held(CoupleId couple, MoodSharing sharing, Watch watch) {}
}
