package io.soullink.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.couple.PairingCode;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.PersonName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    @Test
    void tellsAFormOfAllItsFaultsAtOnce() {
        Violations violations = new Violations();
        violations.gather(() -> new PersonName("A"));
        Gender gender = violations.gather(() -> new Gender("female"));
        violations.gather(() -> new Gender(""));

        assertThat(gender).isEqualTo(new Gender("female"));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(violations::throwIfAny)
                .withMessage("name must have at least 2 characters; gender must not be empty")
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("name", "gender"));
    }

    @Test
    void aFormWithoutFaultsPasses() {
        Violations violations = new Violations();

        PersonName name = violations.gather(() -> new PersonName("Ada"));
        violations.throwIfAny();

        assertThat(name.value()).isEqualTo("Ada");
    }

    @Test
    void refusalsOfAnotherKindAreNotGathered() {
        Violations violations = new Violations();

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> violations.gather(() -> new PairingCode("nonsense!")))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.UNKNOWN_CODE);
    }

    @Test
    void onlyTooManyAttemptsSayHowLongToWait() {
        assertThat(Rejected.tooManyAttempts(Duration.ofMinutes(5)).retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(Rejected.notAMember().retryAfter()).isEmpty();
        assertThat(Rejected.notAMember().violations()).isEmpty();
    }

    @Test
    void nothingIsInvalidWithoutAViolation() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rejected.invalid(List.of()));
    }
}
