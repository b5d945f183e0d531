package io.soullink.app.mood;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Watch;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the devices of this process see on faces: one small state a device, gone with it, or when it saw nothing for so long
 * that its state says nothing any more. Thread-safe.
 */
final class Watches {
    private final Map<Actor, Held> byDevice = new ConcurrentHashMap<>();

    /**
     * Notes a sample.
     *
     * @return what the time since the last one counts for; nothing if another couple or another wish was in force then
     */
    Optional<Watch.Counted> see(Actor actor, CoupleId couple, MoodSharing sharing, EmotionSample sample, Instant now) {
        AtomicReference<Optional<Watch.Counted>> counted = new AtomicReference<>(Optional.empty());
        byDevice.compute(actor, (same, held) -> {
            Watch before = held != null && held.couple.equals(couple) && held.sharing == sharing
                    ? held.watch
                    : Watch.from(now);
            counted.set(before.until(now));
            return new Held(couple, sharing, before.after(sample.emotion(), sample.confidence(), now));
        });
        return counted.get();
    }

    /** Forgets what a device saw. */
    void forget(Actor device) {
        byDevice.remove(device);
    }

    /** Forgets what all devices of a user saw. */
    void forget(UserId user) {
        byDevice.keySet().removeIf(device -> device.user().equals(user));
    }

    /** Forgets what was seen of a couple. */
    void forget(CoupleId couple) {
        byDevice.values().removeIf(held -> held.couple.equals(couple));
    }

    /** Forgets those that say nothing any more. */
    void forgetThoseOver(Instant now) {
        byDevice.values().removeIf(held -> held.watch.isOver(now));
    }

    int size() {
        return byDevice.size();
    }

    private record Held(CoupleId couple, MoodSharing sharing, Watch watch) {}
}
