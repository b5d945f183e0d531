package io.soullink.adapter.http;

import io.javalin.http.Context;
import io.soullink.app.limit.RequestLimit;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;

/**
 * Lets nobody ask too often: users by who they are, others by where they come from. This machine itself is let in: what
 * comes from it is its owner's, or a proxy's that nobody declared, and then it is everybody's.
 *
 * <p>Every method that lets somebody in throws {@link Rejected} with {@link Reason#TOO_MANY_ATTEMPTS} if it does not.
 */
final class Gate {
    private final RequestLimit limit;
    private final ClientAddress address;

    Gate(RequestLimit limit, ClientAddress address) {
        this.limit = limit;
        this.address = address;
    }

    void user(UserId user) {
        limit.admit(user);
    }

    /** Who is nobody yet, or not who they say. */
    void stranger(Context request) {
        address.elsewhere(request).ifPresent(limit::admitStranger);
    }

    /** Who asks for an account. */
    void newcomer(Context request) {
        address.elsewhere(request).ifPresent(limit::admitNewcomer);
    }

    /** Where a request comes from. */
    String addressOf(Context request) {
        return address.of(request);
    }
}
