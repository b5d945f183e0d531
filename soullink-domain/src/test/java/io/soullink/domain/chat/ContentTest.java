package io.soullink.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a message, a reaction and a client's id may hold. */
class ContentTest {
    private static final Optional<ImageUrl> IMAGE = Optional.of(new ImageUrl("/uploads/1"));

    private static void assertInvalid(String field, Runnable call) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(call::run)
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).field()).isEqualTo(field));
    }

    @Test
    void takesUpTo4000CodePoints() {
        assertThat(Content.of("x".repeat(4_000)).text()).hasSize(4_000);
        assertThat(Content.of("👩".repeat(4_000)).text()).hasSize(8_000);
        assertInvalid("content", () -> Content.of("x".repeat(4_001)));
        assertInvalid("content", () -> Content.of("👩".repeat(4_001)));
        assertInvalid("content", () -> new Content("x".repeat(4_001), IMAGE));
    }

    @Test
    void keepsTheTextAsWritten() {
        assertThat(Content.of("  two\n\tlines ").text()).isEqualTo("  two\n\tlines ");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n\t", "\u2003"})
    void saysSomethingOrShowsSomething(String text) {
        assertInvalid("content", () -> Content.of(text));
        assertThat(new Content(text, IMAGE).image()).isEqualTo(IMAGE);
    }

    @Test
    void noTextBesideAnImageIsAnEmptyOne() {
        assertThat(new Content(null, IMAGE)).isEqualTo(new Content("", IMAGE));
    }

    @Test
    void refusesWhatCannotBeStored() {
        assertInvalid("content", () -> Content.of("a\u0000b"));
        assertInvalid("content", () -> Content.of("half a \ud83d"));
    }

    @Test
    void anEmojiHas1To16CodePoints() {
        Stream.of("❤️", "👩‍❤️‍💋‍👨", "👍🏽", "x".repeat(16), "👩".repeat(16))
                .forEach(sign -> assertThat(new Emoji(sign).value()).isEqualTo(sign));
        Stream.of(null, "", " ", "👩".repeat(17), "a\nb")
                .forEach(sign -> assertInvalid("emoji", () -> new Emoji(sign)));
    }

    @Test
    void aClientsIdHas1To64VisibleCharacters() {
        Stream.of("1", "x".repeat(64), "!~", "65e1a2f0-0000-4000-8000-000000000001")
                .forEach(id -> assertThat(new ClientMessageId(id).value()).isEqualTo(id));
        Stream.of(null, "", " ", "a b", "a\n", "x".repeat(65), "ä", "\u007f", "👩")
                .forEach(id -> assertInvalid("id", () -> new ClientMessageId(id)));
    }
}
