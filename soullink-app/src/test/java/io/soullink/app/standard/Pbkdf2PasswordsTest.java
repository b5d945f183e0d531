package io.soullink.app.standard;

import static io.soullink.app.port.PasswordHasher.Verdict.RIGHT;
import static io.soullink.app.port.PasswordHasher.Verdict.RIGHT_BUT_OUTDATED;
import static io.soullink.app.port.PasswordHasher.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2PasswordsTest {
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(2);

    @Test
    void knowsThePasswordAgain() {
        PasswordHash hash = passwords.hash("correct horse");

        assertThat(passwords.verify("correct horse", hash)).isEqualTo(RIGHT);
        assertThat(passwords.verify("correct horsf", hash)).isEqualTo(WRONG);
        assertThat(passwords.verify("correct horse ", hash)).isEqualTo(WRONG);
        assertThat(passwords.verify("", hash)).isEqualTo(WRONG);
    }

    @Test
    void everyCharacterCounts() {
        String longest = "ä".repeat(1_023);
        PasswordHash hash = passwords.hash(longest + "x");

        assertThat(passwords.verify(longest + "x", hash)).isEqualTo(RIGHT);
        assertThat(passwords.verify(longest + "y", hash)).isEqualTo(WRONG);
    }

    @Test
    void oneHashTellsNothingOfAnother() {
        assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
        assertThat(passwords.hash("correct horse").value())
                .startsWith("$pbkdf2-sha256$2$")
                .doesNotContain("horse");
    }

    /** The password "password", the salt "salt", two iterations, 32 bytes: made by Python's hashlib. */
    @Test
    void agreesWithOthers() {
        PasswordHash known = new PasswordHash("$pbkdf2-sha256$2$c2FsdA$rk0Mla9rRtMtCt/5KPBt0CowP47zwlHf1uLYWpVHTEM");

        assertThat(passwords.verify("password", known)).isEqualTo(RIGHT);
    }

    @Test
    void tellsAnOutdatedHash() {
        PasswordHash old = new Pbkdf2Passwords(1).hash("correct horse");

        assertThat(passwords.verify("correct horse", old)).isEqualTo(RIGHT_BUT_OUTDATED);
        assertThat(passwords.verify("wrong horse", old)).isEqualTo(WRONG);
        assertThat(new Pbkdf2Passwords(1).verify("correct horse", passwords.hash("correct horse")))
                .isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "$",
                "$pbkdf2-sha256$2$c2FsdA",
                "$pbkdf2-sha256$2$c2FsdA$",
                "$pbkdf2-sha256$2$$rk0M",
                "$pbkdf2-sha256$0$c2FsdA$rk0M",
                "$pbkdf2-sha256$-1$c2FsdA$rk0M",
                "$pbkdf2-sha256$many$c2FsdA$rk0M",
                "$pbkdf2-sha256$2$!$rk0M",
                "$pbkdf2-sha256$2$c2FsdA$!",
                "$pbkdf2-sha256$2$c2FsdA$rk0M$",
                "$pbkdf2-sha1$2$c2FsdA$rk0Mla9rRtMtCt/5KPBt0CowP47zwlHf1uLYWpVHTEM",
                "$2b$10$abcdefghijklmnopqrstuv"
            })
    void aHashThatCannotBeReadMatchesNothing(String hash) {
        assertThat(passwords.verify("password", new PasswordHash(hash))).isEqualTo(WRONG);
        assertThat(passwords.verify("", new PasswordHash(hash))).isEqualTo(WRONG);
    }

    @Test
    void hashesAtLeastOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pbkdf2Passwords(0));
    }
}
