package io.soullink.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeqIndexTest {
    private final SeqIndex index = new SeqIndex();
    private final List<String> texts = new ArrayList<>();

    @Test
    void findsNothingInNothing() {
        assertThat(find("a")).isZero();
    }

    @Test
    void findsEachOfMany() {
        for (int seq = 1; seq <= 10_000; seq++) {
            add("text " + seq);
        }

        for (int seq = 1; seq <= 10_000; seq++) {
            assertThat(find("text " + seq)).isEqualTo(seq);
        }
        assertThat(find("text 0")).isZero();
        assertThat(find("text 10001")).isZero();
    }

    @Test
    void tellsTextsApartThatAStringsHashDoesNot() {
        add("AaAaAa");
        add("BBBBBB");
        add("AaBBAa");

        assertThat("AaAaAa").hasSameHashCodeAs("BBBBBB").hasSameHashCodeAs("AaBBAa");
        assertThat(find("BBBBBB")).isEqualTo(2);
        assertThat(find("AaBBAa")).isEqualTo(3);
    }

    @Test
    void findsTheRightOneOfThoseWithOneText() {
        add("same");
        add("same");

        assertThat(index.find("same", seq -> seq == 2)).isEqualTo(2);
        assertThat(index.find("same", seq -> false)).isZero();
    }

    private void add(String text) {
        texts.add(text);
        index.add(text, texts.size());
    }

    private int find(String text) {
        return index.find(text, seq -> texts.get(seq - 1).equals(text));
    }
}
