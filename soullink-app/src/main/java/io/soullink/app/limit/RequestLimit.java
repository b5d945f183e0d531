package io.soullink.app.limit;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps floods of requests away from everybody else: each user has an allowance, beside the one of live events, and each
 * address has one for what it asks for without being anybody, and one for accounts. Thread-safe.
 *
 * <p>Every method throws {@link Rejected} with {@link Reason#TOO_MANY_ATTEMPTS} if there is none left for now.
 */
public final class RequestLimit {
    private final Optional<Allowances<UserId>> users;
    private final Optional<Allowances<String>> strangers;
    private final Optional<Allowances<String>> newcomers;

    /**
     * @param requests the rate of each user, and of each address without one; empty for no limit
     * @param registrations the rate of accounts; empty for no limit
     */
    public RequestLimit(InstantSource clock, Optional<EventRate> requests, Optional<RegistrationRate> registrations) {
        users = requests.map(rate -> new Allowances<>(clock, rate));
        strangers = requests.map(rate -> new Allowances<>(clock, rate));
        newcomers = registrations.map(rate -> new Allowances<>(clock, rate.burst(), rate.refill()));
    }

    /** A user asks for something. */
    public void admit(UserId user) {
        users.ifPresent(allowances -> allowances.admit(user));
    }

    /** Somebody at this address asks for something, and is nobody yet. */
    public void admitStranger(String address) {
        strangers.ifPresent(allowances -> allowances.admit(address));
    }

    /** Somebody at this address asks for an account. */
    public void admitNewcomer(String address) {
        newcomers.ifPresent(allowances -> allowances.admit(address));
    }
}
