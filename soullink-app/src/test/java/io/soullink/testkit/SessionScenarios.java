package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.account.Session;
import io.soullink.app.account.SignedIn;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.Password;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who a token proves to be, and for how long. */
public interface SessionScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofStrangers(storage());
    }

    @Test
    default void aTokenDiesAfterThirtyDays() {
        Rehearsal play = rehearsal();
        String token = play.signIn("ada", PASSWORD).token();

        play.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(play.link.accounts().authenticate(token).user()).isEqualTo(play.ada);

        play.advance(Duration.ofSeconds(1));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(token));
    }

    @Test
    default void onlyAWholeTokenProvesAnything() {
        Rehearsal play = rehearsal();
        String token = play.signIn("ada", PASSWORD).token();

        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(null));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(""));
        assertRefused(
                Reason.UNAUTHENTICATED,
                () -> play.link.accounts().authenticate(token.replace(play.ada.value(), play.bob.value())));
    }

    @Test
    default void aNewPasswordEndsEverySession() {
        Rehearsal play = rehearsal();
        String before = play.signIn("ada", PASSWORD).token();
        String bobs = play.signIn("bob", PASSWORD).token();

        SignedIn after =
                play.link.accounts().changePassword(Actor.of(play.ada), PASSWORD, new Password("battery staple"));

        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(before));
        assertThat(play.link.accounts().authenticate(after.token()).user()).isEqualTo(play.ada);
        assertThat(play.link.accounts().authenticate(bobs).user()).isEqualTo(play.bob);
        assertThat(play.heardBy(play.ada)).containsExactly(new LiveEvent.SignedOut(1));
        assertThat(play.heardBy(play.bob)).isEmpty();
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", PASSWORD));
        assertThat(play.signIn("ada", "battery staple").user().id()).isEqualTo(play.ada);
    }

    @Test
    default void whoDoesNotKnowThePasswordCannotChangeIt() {
        Rehearsal play = rehearsal();
        String token = play.signIn("ada", PASSWORD).token();

        assertRefused(
                Reason.BAD_CREDENTIALS,
                () -> play.link
                        .accounts()
                        .changePassword(Actor.of(play.ada), "wrong horse", new Password("battery staple")));

        assertThat(play.link.accounts().authenticate(token).user()).isEqualTo(play.ada);
        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void signingOutEverywhereEndsEverySession() {
        Rehearsal play = rehearsal();
        String phone = play.signIn("ada", PASSWORD).token();
        String tablet = play.signIn("ada", PASSWORD).token();

        play.link.accounts().signOutEverywhere(Actor.of(play.ada));

        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(phone));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(tablet));
        assertThat(play.heardBy(play.ada)).containsExactly(new LiveEvent.SignedOut(1));
        String again = play.signIn("ada", PASSWORD).token();
        assertThat(play.link.accounts().authenticate(again).tokenVersion()).isEqualTo(1);
    }

    @Test
    default void aSessionIsCurrentUntilItsTokensDie() {
        Rehearsal play = rehearsal();
        Session session =
                play.link.accounts().authenticate(play.signIn("ada", PASSWORD).token());
        play.link.accounts().requireCurrent(session);

        play.link.accounts().signOutEverywhere(Actor.of(play.ada));

        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().requireCurrent(session));
        Session ofNobody = new Session(Some.userId(9), 0, session.expiresAt());
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().requireCurrent(ofNobody));
    }

    @Test
    default void knowsNoAccountThatWasNeverMade() {
        Rehearsal play = rehearsal();

        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().account(Actor.of(Some.userId(9))));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().trust(Some.userId(9)));
        assertThat(play.link.accounts().trust(play.ada).user()).isEqualTo(play.ada);
    }
}
