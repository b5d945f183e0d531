package io.soullink.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a@b",
                "ada.lovelace+chat@mail.example.co.uk",
                "o'hara_{x}@example-1.org",
                "аня@почта.рф",
                "ada@127.0.0.1"
            })
    void takesWhatHasTheFormOfAnAddress(String address) {
        assertThat(new Email(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "ada@bob@example.org",
                "ada lovelace@example.org",
                "ada@exam ple.org",
                "ada@.example.org",
                "ada@example.org.",
                "ada@-example.org",
                "ada@example..org",
                "ada..lovelace@example.org",
                "ada@example.org\nbcc: bob@example.org",
                "ada\u0000@example.org",
                "ada\u0085@example.org",
                "ada\u00a0lovelace@example.org",
                "ada\ud83d@example.org",
                "ada@exa_mple.org"
            })
    void refusesWhatHasNot(String text) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new Email(text))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).field()).isEqualTo("email"));
        assertThat(Email.parse(text)).isEmpty();
    }

    @Test
    void twoSpellingsOfOneAddressAreEqual() {
        assertThat(new Email("  Ada@Example.ORG ")).isEqualTo(new Email("ada@example.org"));
    }

    @Test
    void takesUpTo254Characters() {
        String domain = "@" + "d".repeat(253 - 10);

        assertThat(Email.parse("a".repeat(10) + domain)).isPresent();
        assertThat(Email.parse("a".repeat(11) + domain)).isEmpty();
    }

    @Test
    void takesUpTo64CharactersBeforeTheAt() {
        assertThat(Email.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(Email.parse("a".repeat(65) + "@example.org")).isEmpty();
    }

    /** In lower case a capital dotted I is two characters, the second of which is no letter. */
    @Test
    void whatIsAcceptedIsAcceptedAgainWhenItIsRead() {
        Email email = new Email("\u0130ada@example.org");

        assertThat(new Email(email.value())).isEqualTo(email);
        assertThat(Email.parse("ada@\u0130stanbul.example")).isEmpty();
    }
}
