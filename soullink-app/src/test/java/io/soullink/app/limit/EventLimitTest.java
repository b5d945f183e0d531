package io.soullink.app.limit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.app.limit.EventLimit.Kind;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLimitTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final EventLimit limit = new EventLimit(() -> now, Optional.of(new EventRate(3, 2)));

    private void spend(UserId user, int times) {
        for (int i = 0; i < times; i++) {
            limit.admit(user, Kind.ACT);
        }
    }

    private void assertRefused(UserId user, Duration retryAfter) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> limit.admit(user, Kind.ACT))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ATTEMPTS))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(retryAfter));
    }

    @Test
    void refusesAfterTheBurst() {
        spend(ADA, 3);

        assertRefused(ADA, Duration.ofMillis(500));
    }

    @Test
    void letsThroughAtItsRateAfterTheBurst() {
        spend(ADA, 3);
        now = now.plusSeconds(1);

        spend(ADA, 2);

        assertRefused(ADA, Duration.ofMillis(500));
    }

    @Test
    void thePartnerIsUnaffected() {
        spend(ADA, 3);

        assertThatCode(() -> spend(BOB, 3)).doesNotThrowAnyException();
    }

    @Test
    void streamsHaveAllowancesOfTheirOwn() {
        spend(ADA, 3);

        assertThatCode(() -> limit.admit(ADA, Kind.SIGNAL)).doesNotThrowAnyException();
        assertThatCode(() -> limit.admit(ADA, Kind.SAMPLE)).doesNotThrowAnyException();
    }

    @Test
    void whoGoesOnAfterRefusalsIsToBeCutOff() {
        assertThat(limit.isAbuse(ADA)).isFalse();
        assertThat(limit.isAbuse(ADA)).isFalse();
        assertThat(limit.isAbuse(ADA)).isFalse();

        assertThat(limit.isAbuse(ADA)).isTrue();
        assertThat(limit.isAbuse(BOB)).isFalse();
    }

    @Test
    void switchedOffItRefusesNobody() {
        EventLimit off = new EventLimit(() -> now, Optional.empty());

        for (int i = 0; i < 1_000; i++) {
            off.admit(ADA, Kind.ACT);
            assertThat(off.isAbuse(ADA)).isFalse();
        }
    }

    @Test
    void aRateIsOneOrMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(0, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(300, 0));
    }
}
