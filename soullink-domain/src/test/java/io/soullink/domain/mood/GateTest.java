package io.soullink.domain.mood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void letsThoseThatAreSureEnough() {
        assertThat(Gate.lets(new Confidence(0.45))).isTrue();
        assertThat(Gate.lets(new Confidence(1))).isTrue();
    }

    @Test
    void holdsTheOthersBack() {
        assertThat(Gate.lets(new Confidence(0.4499))).isFalse();
        assertThat(Gate.lets(new Confidence(0))).isFalse();
    }
}
