package io.soullink.app.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.AccessTokens.Claims;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTokensTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final SignedTokens tokens = new SignedTokens(() -> now, Duration.ofDays(30));

    @Test
    void saysWhoItWasIssuedTo() {
        String token = tokens.issue(Some.ADA, 3);

        assertThat(tokens.verify(token)).contains(new Claims(Some.ADA, 3, now.plus(Duration.ofDays(30))));
    }

    @Test
    void diesAtTheEndOfItsLife() {
        String token = tokens.issue(Some.ADA, 0);

        now = now.plus(Duration.ofDays(30)).minusMillis(1);
        assertThat(tokens.verify(token)).isPresent();
        now = now.plusMillis(1);
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void noCharacterOfItCanBeChanged() {
        String token = tokens.issue(Some.ADA, 0);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == '1' ? '2' : '1';
            assertThat(tokens.verify(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void nothingCanBeAddedOrLeftOut() {
        String token = tokens.issue(Some.ADA, 0);
        String claims = token.substring(0, token.lastIndexOf('.'));

        assertThat(tokens.verify(token + "a")).isEmpty();
        assertThat(tokens.verify(token + ".")).isEmpty();
        assertThat(tokens.verify(" " + token)).isEmpty();
        assertThat(tokens.verify(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(tokens.verify(claims)).isEmpty();
        assertThat(tokens.verify(claims + ".")).isEmpty();
    }

    @Test
    void aSignatureBelongsToItsClaims() {
        String adas = tokens.issue(Some.ADA, 0);
        String bobs = tokens.issue(Some.BOB, 0);
        String bobsSignature = bobs.substring(bobs.lastIndexOf('.'));

        assertThat(tokens.verify(adas.substring(0, adas.lastIndexOf('.')) + bobsSignature))
                .isEmpty();
    }

    @Test
    void tokensOfAnotherProcessAreNotOurs() {
        SignedTokens others = new SignedTokens(() -> now, Duration.ofDays(30));

        assertThat(tokens.verify(others.issue(Some.ADA, 0))).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {".", "...", "nonsense", "a.b.c.d", "\ud83d.\ud83d"})
    void anythingElseProvesNothing(String token) {
        assertThat(tokens.verify(token)).isEmpty();
    }
}
