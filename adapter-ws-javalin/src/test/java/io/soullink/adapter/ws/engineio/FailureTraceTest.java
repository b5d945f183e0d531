package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailureTraceTest {

    @Test
    void saysWhatFailedWhereAndWhyAndNobodysWords() {
        IOException cause = new IOException("\"content\": \"I love you\"");
        UncheckedIOException failure = new UncheckedIOException("ada@example.org", cause);

        String trace = FailureTrace.of(failure);

        assertThat(trace)
                .startsWith("java.io.UncheckedIOException\n    at " + getClass().getName() + ".saysWhat")
                .contains(
                        "\ncaused by java.io.IOException\n    at " + getClass().getName() + ".saysWhat")
                .doesNotContain("love", "ada@");
    }

    @Test
    void endsWhereCausesGoRound() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalArgumentException other = new IllegalArgumentException(one);
        one.initCause(other);

        assertThat(FailureTrace.of(one)).containsOnlyOnce("caused by");
    }

    @Test
    void endsWhereCausesGoOnForEver() {
        Throwable failure = new IllegalStateException();
        for (int i = 0; i < 100; i++) {
            failure = new IllegalStateException(failure);
        }

        assertThat(FailureTrace.of(failure).split("caused by")).hasSize(6);
    }

    @Test
    void showsTwentyFramesAtMost() {
        assertThat(FailureTrace.of(deep(100)).lines()).hasSize(21);
    }

    private static Throwable deep(int calls) {
        return calls == 0 ? new IllegalStateException() : deep(calls - 1);
    }
}
