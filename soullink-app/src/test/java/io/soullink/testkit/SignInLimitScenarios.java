package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.app.account.SignIn;
import io.soullink.app.port.Actor;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Password;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Guessing passwords. */
public interface SignInLimitScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofStrangers(storage());
    }

    private static void signIn(Rehearsal play, String name, String password, String address) {
        play.link.accounts().signIn(new SignIn(name + "@example.org", password, address));
    }

    private static void failFiveTimes(Rehearsal play) {
        for (int i = 0; i < 5; i++) {
            assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", "wrong horse"));
        }
    }

    @Test
    default void afterFiveFailuresNotEvenTheRightPasswordIsHeard() {
        Rehearsal play = rehearsal();
        failFiveTimes(play);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> play.signIn("ada", PASSWORD))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ATTEMPTS))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(5)));
    }

    @Test
    default void oneMoreGuessIsLetInEachFiveMinutes() {
        Rehearsal play = rehearsal();
        failFiveTimes(play);

        play.advance(Duration.ofMinutes(5).minusMillis(1));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> play.signIn("ada", PASSWORD));

        play.advance(Duration.ofMillis(1));
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", "wrong horse"));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> play.signIn("ada", PASSWORD));

        play.advance(Duration.ofMinutes(5));
        assertThat(play.signIn("ada", PASSWORD).user().id()).isEqualTo(play.ada);
    }

    @Test
    default void anotherAccountAndAnotherAddressAreNotConcerned() {
        Rehearsal play = rehearsal();
        failFiveTimes(play);

        play.signIn("bob", PASSWORD);
        signIn(play, "ada", PASSWORD, "198.51.100.7");
    }

    @Test
    default void anotherSpellingOfTheAddressIsTheSameAccount() {
        Rehearsal play = rehearsal();
        failFiveTimes(play);

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> play.signIn("ADA", PASSWORD));
    }

    @Test
    default void successesAreFree() {
        Rehearsal play = rehearsal();
        for (int i = 0; i < 20; i++) {
            play.signIn("ada", PASSWORD);
        }
        failFiveTimes(play);
    }

    @Test
    default void aHundredFailuresCloseAnAddress() {
        Rehearsal play = rehearsal();
        for (int i = 0; i < 100; i++) {
            String name = "nobody-" + i;
            assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn(name, PASSWORD));
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> play.signIn("ada", PASSWORD));
        signIn(play, "ada", PASSWORD, "198.51.100.7");
    }

    @Test
    default void guessingTheOldPasswordIsLimitedToo() {
        Rehearsal play = rehearsal();
        Password next = new Password("battery staple");
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    Reason.BAD_CREDENTIALS,
                    () -> play.link.accounts().changePassword(Actor.of(play.ada), "wrong horse", next));
        }

        assertRefused(
                Reason.TOO_MANY_ATTEMPTS,
                () -> play.link.accounts().changePassword(Actor.of(play.ada), PASSWORD, next));
    }
}
