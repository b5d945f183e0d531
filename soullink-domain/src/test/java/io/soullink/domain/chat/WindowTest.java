package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Rejected;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static void assertInvalid(String field, long after, long before, int limit) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new Window(after, before, limit))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).field()).isEqualTo(field));
    }

    @Test
    void theNewestHasNoBound() {
        assertThat(Window.newest(7)).isEqualTo(new Window(0, Long.MAX_VALUE, 7));
    }

    @Test
    void readsForwardWhereOnlyItsStartIsGiven() {
        assertThat(new Window(1, Long.MAX_VALUE, 7).readsForward()).isTrue();
        assertThat(new Window(1, 9, 7).readsForward()).isFalse();
        assertThat(new Window(0, 9, 7).readsForward()).isFalse();
        assertThat(Window.newest(7).readsForward()).isFalse();
        assertThat(Window.from(1, 7)).isEqualTo(new Window(1, Long.MAX_VALUE, 7));
        assertThat(Window.from(0, 7).readsForward()).isTrue();
    }

    @Test
    void boundsAreNotNegative() {
        assertInvalid("after", -1, 9, 7);
        assertInvalid("before", 0, -1, 7);
        assertThatCode(() -> new Window(0, 0, 7)).doesNotThrowAnyException();
    }

    @Test
    void showsOneTo500() {
        assertInvalid("limit", 0, 9, 0);
        assertInvalid("limit", 0, 9, -1);
        assertInvalid("limit", 0, 9, 501);
        assertThatCode(() -> new Window(0, 9, 1)).doesNotThrowAnyException();
        assertThatCode(() -> new Window(0, 9, 500)).doesNotThrowAnyException();
    }
}
