package io.soullink.app.limit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.shared.Reason;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private Instant now = Some.TIME;
    private final RequestLimit limit =
            new RequestLimit(() -> now, Optional.of(new EventRate(2, 10)), Optional.of(new RegistrationRate(2, 6)));

    @Test
    void eachUserHasTheirOwnAllowance() {
        limit.admit(Some.ADA);
        limit.admit(Some.ADA);

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> limit.admit(Some.ADA));
        limit.admit(Some.BOB);
        now = now.plusMillis(100);
        limit.admit(Some.ADA);
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> limit.admit(Some.ADA));
    }

    @Test
    void anAddressHasOneForRequestsAndOneForAccounts() {
        limit.admitStranger("here");
        limit.admitStranger("here");
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> limit.admitStranger("here"));

        limit.admitNewcomer("here");
        limit.admitNewcomer("here");
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> limit.admitNewcomer("here"));
        limit.admitNewcomer("there");
        now = now.plus(Duration.ofMinutes(10));
        limit.admitNewcomer("here");
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> limit.admitNewcomer("here"));
    }

    @Test
    void offIsOff() {
        RequestLimit off = new RequestLimit(() -> now, Optional.empty(), Optional.empty());

        for (int i = 0; i < 10_000; i++) {
            off.admit(Some.ADA);
            off.admitStranger("here");
            off.admitNewcomer("here");
        }
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        Allowances<String> addresses = new Allowances<>(() -> now, 1, Duration.ofHours(1));
        for (int i = 0; i < 250_000; i++) {
            addresses.admit("address " + i);
        }

        assertThat(addresses.size()).isEqualTo(100_000);
        assertThat(addresses.take("address 249999")).isPresent();
        assertThat(addresses.take("address 0")).isEmpty();
    }

    @Test
    void refusesARateThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationRate(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationRate(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationRate(1, 1_000_001));
    }
}
