package io.soullink.domain.couple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PairingCodeTest {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    @Test
    void aRandomCodeHasEightCharactersThatNobodyMixesUp() {
        Random random = new Random(14);
        Set<Integer> used = IntStream.range(0, 1_000)
                .mapToObj(i -> PairingCode.random(random).value())
                .peek(code -> assertThat(code).hasSize(8))
                .flatMap(code -> code.chars().boxed())
                .collect(Collectors.toSet());

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(ALPHABET.chars().boxed().toList());
    }

    @Test
    void randomCodesDiffer() {
        Random random = new Random(14);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> PairingCode.random(random)))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesACodeAsPeopleTypeIt() {
        assertThat(new PairingCode(" abcd2345\n")).isEqualTo(new PairingCode("ABCD2345"));
        assertThat(new PairingCode("abcd2345").value()).isEqualTo("ABCD2345");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"ABCD234", "ABCD23456", "ABCD234O", "ABCD2340", "ABCD234I", "ABCD2341", "ABCD 345", "ABCD234Ä"})
    void saysOfAnythingElseThatItKnowsNoSuchCode(String text) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new PairingCode(text))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.UNKNOWN_CODE);
    }
}
