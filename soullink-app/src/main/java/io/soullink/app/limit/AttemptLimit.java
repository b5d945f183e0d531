package io.soullink.app.limit;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Limits guessing: each key may fail {@code burst} times, then once more each {@code refill}. An attempt counts when it
 * begins and is given back unless it fails, so that many at once gain nothing, and successes are free. Thread-safe.
 */
public final class AttemptLimit {
    private final Allowances<String> failures;

    /** A limit of {@code burst} failures, one more each {@code refill}. */
    public AttemptLimit(InstantSource clock, int burst, Duration refill) {
        this.failures = new Allowances<>(clock, burst, refill);
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
        failures.admit(key);
        boolean failed = false;
        try {
            return attempt.get();
        } catch (Rejected refusal) {
            failed = refusal.reason() == failure;
            throw refusal;
        } finally {
            if (!failed) {
                failures.giveBack(key);
            }
        }
    }
}
