package io.soullink.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.png",
                "http://10.0.2.2:5000/uploads/1",
                "HTTPS://example.org/a.png",
                "https://example.org/ä?x=1&y=%20#z",
                "/uploads/65e1a2f0?sig=abc",
                "/"
            })
    void takesTheWebAndPathsOfThisServer(String url) {
        assertThat(new ImageUrl(url).value()).isEqualTo(url);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "ftp://example.org/a.png",
                "http:example.org",
                "https:/example.org",
                "//evil.example/a.png",
                "/\\evil.example/a.png",
                "\\\\evil.example\\a.png",
                "/\t/evil.example/a.png",
                "uploads/1",
                "example.org/a.png",
                " https://example.org/a.png",
                "https://example.org/a b.png",
                "https://example.org/a\n.png",
                "https://example.org/\u0085.png",
                "https://example.org/\ud83d.png",
                "https://example.org/\"onerror=alert(1)",
                "https://example.org/<script>",
                "https://example.org/>"
            })
    void refusesEverythingElse(String url) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new ImageUrl(url))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).field()).isEqualTo("imageUrl"));
    }

    @Test
    void takesUpTo2048Characters() {
        String longest = "/" + "a".repeat(2_047);

        assertThat(new ImageUrl(longest).value()).hasSize(2_048);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> new ImageUrl(longest + "a"));
    }
}
