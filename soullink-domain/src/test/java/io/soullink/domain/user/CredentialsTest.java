package io.soullink.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static final Email EMAIL = new Email("ada@example.org");
    private static final PasswordHash HASH = new PasswordHash("hash");
    private static final PasswordHash OTHER = new PasswordHash("other");

    private final Credentials credentials = new Credentials(EMAIL, HASH, 3);

    @Test
    void anotherPasswordEndsTokensOfBefore() {
        assertThat(credentials.changed(OTHER)).isEqualTo(new Credentials(EMAIL, OTHER, 4));
    }

    @Test
    void signingOutKeepsThePassword() {
        assertThat(credentials.signedOutEverywhere()).isEqualTo(new Credentials(EMAIL, HASH, 4));
    }

    @Test
    void aBetterHashKeepsTokensAlive() {
        assertThat(credentials.rehashed(OTHER)).isEqualTo(new Credentials(EMAIL, OTHER, 3));
    }

    @Test
    void versionsCountFromZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials(EMAIL, HASH, -1));
    }
}
