package io.soullink.app.limit;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each of many keys may do something: {@code burst} times, then once more each {@code refill}.
 *
 * <p>Remembers {@value #MAX_KEYS} keys at most, the least recently used forgotten first. Thread-safe. The algorithm is the
 * virtual scheduling of ITU-T I.371 (GCRA): one instant a key.
 */
public final class Allowances<K> {
    private static final int MAX_KEYS = 100_000;

    private final InstantSource clock;
    private final int burst;
    private final Duration refill;
    private final Map<K, Instant> fullAgainAt = new LeastRecentlyUsedGoes<>();

    /** {@code burst} at once for each key, then one more each {@code refill}. */
    public Allowances(InstantSource clock, int burst, Duration refill) {
        this.clock = clock;
        this.burst = burst;
        this.refill = refill;
    }

    /** {@code rate} for each key. */
    public Allowances(InstantSource clock, EventRate rate) {
        this(clock, rate.burst(), Duration.ofSeconds(1).dividedBy(rate.perSecond()));
    }

    /** @throws Rejected with {@link Reason#TOO_MANY_ATTEMPTS}, and nothing is taken, if the key has none left for now */
    public void admit(K key) {
        take(key).ifPresent(wait -> {
            throw Rejected.tooManyAttempts(wait);
        });
    }

    /** Takes one; if there is none left, nothing is taken, and the answer is how long until there is. */
    synchronized Optional<Duration> take(K key) {
        Instant now = clock.instant();
        Instant full = later(fullAgainAt.get(key), now).plus(refill);
        Instant latest = now.plus(refill.multipliedBy(burst));
        if (full.isAfter(latest)) {
            return Optional.of(Duration.between(latest, full));
        }
        fullAgainAt.put(key, full);
        return Optional.empty();
    }

    /** Takes nothing after all. */
    synchronized void giveBack(K key) {
        Instant now = clock.instant();
        fullAgainAt.computeIfPresent(key, (same, full) -> {
            Instant before = full.minus(refill);
            return before.isAfter(now) ? before : null;
        });
    }

    /** Keys that are remembered. */
    synchronized int size() {
        return fullAgainAt.size();
    }

    private static Instant later(Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static final class LeastRecentlyUsedGoes<K> extends LinkedHashMap<K, Instant> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsedGoes() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
            return size() > MAX_KEYS;
        }
    }
}
