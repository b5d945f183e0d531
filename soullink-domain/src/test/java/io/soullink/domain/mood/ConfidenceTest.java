package io.soullink.domain.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {
    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFromNoneToAll(double value) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new Confidence(value))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void hasOneZero() {
        assertThat(new Confidence(-0.0)).isEqualTo(new Confidence(0));
    }
}
