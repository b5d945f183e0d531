package io.soullink.app.limit;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps floods of live events away from everybody else: each user has an allowance of each kind, however many devices they
 * have. Who is refused and goes on all the same is to be cut off. Thread-safe.
 */
public final class EventLimit {
    /** What is counted together. */
    public enum Kind {
        /** What a person does: says, edits, reads, calls. */
        ACT,
        /** What a device negotiates with another: offers, answers, ICE candidates. */
        SIGNAL,
        /** What a device measures: emotions. */
        SAMPLE
    }

    private static final EventRate SIGNALS = new EventRate(600, 60);
    private static final EventRate SAMPLES = new EventRate(120, 30);

    private final Map<Kind, Allowances<UserId>> allowances = new EnumMap<>(Kind.class);
    private final Allowances<UserId> refusals;

    /** @param acts the rate of {@link Kind#ACT}; empty for no limit of any kind */
    public EventLimit(InstantSource clock, Optional<EventRate> acts) {
        acts.ifPresent(rate -> {
            allowances.put(Kind.ACT, new Allowances<>(clock, rate));
            allowances.put(Kind.SIGNAL, new Allowances<>(clock, SIGNALS));
            allowances.put(Kind.SAMPLE, new Allowances<>(clock, SAMPLES));
        });
        refusals = new Allowances<>(clock, acts.orElse(EventRate.DEFAULT));
    }

    /** @throws Rejected with {@link Reason#TOO_MANY_ATTEMPTS} if the user has no more of this kind left for now */
    public void admit(UserId user, Kind kind) {
        Allowances<UserId> allowed = allowances.get(kind);
        if (allowed != null) {
            allowed.admit(user);
        }
    }

    /** Counts an event that was refused; true if there have been so many that the user's device is to be cut off. */
    public boolean isAbuse(UserId user) {
        return !allowances.isEmpty() && refusals.take(user).isPresent();
    }
}
