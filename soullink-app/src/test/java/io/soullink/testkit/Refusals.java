package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a rule to say no. */
public final class Refusals {
    private Refusals() {}

    /** Expects {@code call} to be refused for this reason. */
    public static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(call)
                .extracting(Rejected::reason)
                .isEqualTo(reason);
    }
}
