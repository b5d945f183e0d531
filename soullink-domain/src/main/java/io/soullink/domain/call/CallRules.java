package io.soullink.domain.call;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.time.Instant;

/** The call state machine: one pure function. */
public final class CallRules {
    private CallRules() {}

    /**
     * What comes of a command at a time.
     *
     * @throws Rejected with {@link Reason#FORBIDDEN} or {@link Reason#CONFLICT}
     */
    public static Step step(Call call, Command command, Instant now) {
        throw new UnsupportedOperationException();
    }
}
