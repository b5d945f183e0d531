package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.account.ProfileChange;
import io.soullink.app.pairing.IssuedCode;
import io.soullink.app.pairing.Partnership;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How two become a couple. */
public interface PairingScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofStrangers(storage());
    }

    private static Optional<Partnership> partnership(Rehearsal play, UserId user) {
        return play.link.pairing().partnership(Actor.of(user));
    }

    @Test
    default void twoPairByACode() {
        Rehearsal play = rehearsal();

        Couple couple = play.pair(play.ada, play.bob);

        assertThat(couple.partners()).isEqualTo(new Pair(play.ada, play.bob));
        assertThat(couple.since()).isEqualTo(play.now());
        Partnership adas = partnership(play, play.ada).orElseThrow();
        assertThat(adas.couple()).isEqualTo(couple);
        assertThat(adas.me().id()).isEqualTo(play.ada);
        assertThat(adas.partner().id()).isEqualTo(play.bob);
        Partnership bobs = partnership(play, play.bob).orElseThrow();
        assertThat(bobs.partner().id()).isEqualTo(play.ada);
        assertThat(partnership(play, play.cy)).isEmpty();
    }

    @Test
    default void theCoupleLivesInTheInvitersZone() {
        Rehearsal play = rehearsal();
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        play.link
                .accounts()
                .changeProfile(Actor.of(play.ada), new ProfileChange(UnaryOperator.identity(), Optional.of(tokyo)));

        assertThat(play.pair(play.ada, play.bob).zone()).isEqualTo(tokyo);
    }

    @Test
    default void aCodeIsTakenAsPeopleTypeIt() {
        Rehearsal play = rehearsal();
        String typed = " " + play.invite(play.ada).toLowerCase(Locale.ROOT) + "\n";

        assertThat(play.accept(play.bob, typed).partners().contains(play.ada)).isTrue();
    }

    @Test
    default void aCodeIsNotKeptInPlain() {
        Rehearsal play = rehearsal();
        String code = play.invite(play.ada);

        assertThat(storage().couples().invitation(new CodeDigest(code))).isEmpty();
    }

    @Test
    default void aCodeWorksForADayAndNotLonger() {
        Rehearsal play = rehearsal();
        IssuedCode issued = play.link.pairing().invite(Actor.of(play.ada));
        assertThat(issued.expiresAt()).isEqualTo(play.now().plus(Duration.ofHours(24)));

        play.advance(Duration.ofHours(24));
        assertRefused(
                Reason.UNKNOWN_CODE, () -> play.accept(play.bob, issued.code().value()));

        String second = play.invite(play.ada);
        play.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(play.accept(play.bob, second).partners().contains(play.ada)).isTrue();
    }

    @Test
    default void onlyTheLatestCodeWorks() {
        Rehearsal play = rehearsal();
        String first = play.invite(play.ada);
        String second = play.invite(play.ada);

        assertRefused(Reason.UNKNOWN_CODE, () -> play.accept(play.bob, first));
        assertThat(play.accept(play.bob, second).partners().contains(play.ada)).isTrue();
    }

    @Test
    default void aCodeWorksOnce() {
        Rehearsal play = rehearsal();
        String code = play.invite(play.ada);
        play.accept(play.bob, code);

        assertRefused(Reason.UNKNOWN_CODE, () -> play.accept(play.cy, code));
    }

    @Test
    default void nobodyPairsWithThemselves() {
        Rehearsal play = rehearsal();
        String code = play.invite(play.ada);

        assertRefused(Reason.OWN_CODE, () -> play.accept(play.ada, code));
        assertThat(play.accept(play.bob, code).partners().contains(play.ada)).isTrue();
    }

    @Test
    default void whoHasAPartnerGivesOutNoCode() {
        Rehearsal play = rehearsal();
        play.pair(play.ada, play.bob);

        assertRefused(Reason.ALREADY_CONNECTED, () -> play.invite(play.ada));
        assertRefused(Reason.ALREADY_CONNECTED, () -> play.invite(play.bob));
    }

    @Test
    default void whoHasAPartnerBringsNoCode() {
        Rehearsal play = rehearsal();
        String cys = play.invite(play.cy);
        play.pair(play.ada, play.bob);

        assertRefused(Reason.ALREADY_CONNECTED, () -> play.accept(play.bob, cys));
        assertThat(partnership(play, play.cy)).isEmpty();
    }

    @Test
    default void whoBringsACodeTwiceHearsThatTheyHaveAPartner() {
        Rehearsal play = rehearsal();
        String code = play.invite(play.ada);
        play.accept(play.bob, code);

        for (int i = 0; i < 6; i++) {
            assertRefused(Reason.ALREADY_CONNECTED, () -> play.accept(play.bob, code));
        }
        assertRefused(Reason.ALREADY_CONNECTED, () -> play.accept(play.ada, "not a code"));
    }

    @Test
    default void guessingCodesIsLimited() {
        Rehearsal play = rehearsal();
        String code = play.invite(play.ada);
        for (int i = 0; i < 4; i++) {
            assertRefused(Reason.UNKNOWN_CODE, () -> play.accept(play.bob, "22222222"));
        }
        assertRefused(Reason.UNKNOWN_CODE, () -> play.accept(play.bob, "not a code"));

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> play.accept(play.bob, code));
        play.advance(Duration.ofMinutes(5));
        assertThat(play.accept(play.bob, code).partners().contains(play.ada)).isTrue();
    }
}
