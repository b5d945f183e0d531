package io.soullink.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static void assertRefused(Runnable call, String message) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID))
                .satisfies(refusal -> assertThat(refusal.violations()).containsExactly(new Violation("word", message)));
    }

    @Test
    void stripsTheEnds() {
        assertThat(Text.line("word", " \u2003Ada \t", 1, 5)).isEqualTo("Ada");
    }

    @Test
    void countsCodePointsAfterStripping() {
        assertThat(Text.line("word", " 👩👩👩👩👩 ", 5, 5)).isEqualTo("👩👩👩👩👩");
        assertRefused(() -> Text.line("word", "👩👩👩👩👩👩", 1, 5), "must have at most 5 characters");
        assertRefused(() -> Text.line("word", "👩", 2, 5), "must have at least 2 characters");
    }

    @Test
    void refusesWhatIsMissingOrBlank() {
        assertRefused(() -> Text.line("word", null, 0, 5), "is missing");
        assertRefused(() -> Text.line("word", " \n ", 1, 5), "must not be empty");
        assertThat(Text.line("word", " ", 0, 5)).isEmpty();
    }

    @Test
    void refusesWhatIsMuchTooLongBeforeReadingIt() {
        assertRefused(() -> Text.line("word", " ".repeat(1_000), 0, 5), "must have at most 5 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "a\u0000b", "a\u0085b", "a\u007fb"})
    void aLineHoldsNoControlCharacter(String text) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Text.line("word", text, 1, 5));
    }

    @Test
    void linesMayBreak() {
        assertThat(Text.lines("word", "a\r\n\tb", 1, 5)).isEqualTo("a\r\n\tb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\ud83d", "\udc69a", "\ud83d\ud83d\udc69"})
    void nothingUnreadableIsTaken(String text) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Text.requireReadable("word", text));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Text.lines("word", text, 1, 5));
    }

    @Test
    void wholeCharactersOfAnySizeAreReadable() {
        assertThatCode(() -> Text.requireReadable("word", "añя字👩‍❤️‍👨\u202e")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u200b", "\u200d", "\ufe0f", "\u202e \u202c", "\u00ad\u00a0\u2060"})
    void somethingMustBeSeenOfWhatIsNotOptional(String text) {
        assertRefused(() -> Text.line("word", text, 1, 5), "must have something to see");
        assertRefused(() -> Text.lines("word", text, 1, 5), "must have something to see");
        assertThat(Text.line("word", text, 0, 5)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2764\ufe0f",
                "\ud83d\udc69\u200d\ud83d\udc69",
                "e\u0301",
                "\u0645\u06cc\u200c",
                "#\ufe0f\u20e3"
            })
    void whatIsSeenMayHoldWhatIsNot(String text) {
        assertThat(Text.line("word", text, 1, 5)).isEqualTo(text);
    }
}
