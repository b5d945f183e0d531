package io.soullink.app.limit;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Limits guessing: each key may fail {@code burst} times, then once more each {@code refill}. An attempt counts when it
 * begins and is given back unless it fails, so that many at once gain nothing, and successes are free.
 *
 * <p>Remembers {@value #MAX_KEYS} keys at most, the least recently tried forgotten first. Thread-safe. The algorithm is
 * the virtual scheduling of ITU-T I.371 (GCRA): one instant a key.
 */
public final class AttemptLimit {
    private static final int MAX_KEYS = 100_000;

    private final InstantSource clock;
    private final int burst;
    private final Duration refill;
    private final Map<String, Instant> fullAgainAt = new RecentlyTried();

    /** A limit of {@code burst} failures, one more each {@code refill}. */
    public AttemptLimit(InstantSource clock, int burst, Duration refill) {
        this.clock = clock;
        this.burst = burst;
        this.refill = refill;
    }

    /**
     * Makes an attempt if the key has one left.
     *
     * @param failure the reason that makes a refused attempt count; whatever else it throws is no guess
     * @return what the attempt returns
     * @throws Rejected with {@link Reason#TOO_MANY_ATTEMPTS} if the key has none left: nothing is tried or counted then;
     *     otherwise as the attempt does
     */
    public <T> T guard(String key, Reason failure, Supplier<T> attempt) {
        take(key);
        boolean failed = false;
        try {
            return attempt.get();
        } catch (Rejected refusal) {
            failed = refusal.reason() == failure;
            throw refusal;
        } finally {
            if (!failed) {
                giveBack(key);
            }
        }
    }

    private synchronized void take(String key) {
        Instant now = clock.instant();
        Instant full = later(fullAgainAt.get(key), now).plus(refill);
        Instant latest = now.plus(refill.multipliedBy(burst));
        if (full.isAfter(latest)) {
            throw Rejected.tooManyAttempts(Duration.between(latest, full));
        }
        fullAgainAt.put(key, full);
    }

    private synchronized void giveBack(String key) {
        Instant now = clock.instant();
        fullAgainAt.computeIfPresent(key, (same, full) -> {
            Instant before = full.minus(refill);
            return before.isAfter(now) ? before : null;
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static final class RecentlyTried extends LinkedHashMap<String, Instant> {
        private static final long serialVersionUID = 1L;

        RecentlyTried() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_KEYS;
        }
    }
}
