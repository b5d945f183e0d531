package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.shared.Reason;
import org.junit.jupiter.api.Test;

/** What {@link Couples} promises of invitations. */
public interface InvitationsContract extends OnStorage {
    private Couples couples() {
        return storage().couples();
    }

    @Test
    default void findsAnInvitationByItsCode() {
        Invitation adas = Some.invitation(ADA, "ada's code");

        assertThat(couples().invite(adas)).isTrue();

        assertThat(couples().invitation(adas.code())).contains(adas);
        assertThat(couples().invitation(new CodeDigest("another code"))).isEmpty();
    }

    @Test
    default void findsAnInvitationThatIsLongDead() {
        Invitation dead = new Invitation(new CodeDigest("old code"), ADA, Some.TIME.minus(Invitation.LIFETIME));
        couples().invite(dead);

        assertThat(couples().invitation(dead.code())).contains(dead);
    }

    @Test
    default void aNewInvitationReplacesTheOneBefore() {
        Invitation first = Some.invitation(ADA, "first code");
        Invitation second = Some.invitation(ADA, "second code");
        couples().invite(first);
        couples().invite(second);

        assertThat(couples().invitation(first.code())).isEmpty();
        assertThat(couples().invitation(second.code())).contains(second);
    }

    @Test
    default void invitationsOfTwoPeopleStandBesideEachOther() {
        Invitation adas = Some.invitation(ADA, "ada's code");
        Invitation bobs = Some.invitation(BOB, "bob's code");
        couples().invite(adas);
        couples().invite(bobs);

        assertThat(couples().invitation(adas.code())).contains(adas);
        assertThat(couples().invitation(bobs.code())).contains(bobs);
    }

    @Test
    default void refusesACodeThatAnotherGaveOut() {
        Invitation adas = Some.invitation(ADA, "one code");
        Invitation bobsFirst = Some.invitation(BOB, "bob's code");
        couples().invite(adas);
        couples().invite(bobsFirst);

        assertThat(couples().invite(Some.invitation(BOB, "one code"))).isFalse();

        assertThat(couples().invitation(adas.code())).contains(adas);
        assertThat(couples().invitation(bobsFirst.code())).contains(bobsFirst);
    }

    @Test
    default void takesTheSameCodeOfTheSameInviterAgain() {
        Invitation first = Some.invitation(ADA, "one code");
        Invitation later = new Invitation(first.code(), ADA, first.expiresAt().plusSeconds(60));
        couples().invite(first);

        assertThat(couples().invite(later)).isTrue();
        assertThat(couples().invitation(first.code())).contains(later);
    }

    @Test
    default void anInvitationWorksOnce() {
        Invitation adas = Some.invitation(ADA, "ada's code");
        couples().invite(adas);
        couples().part(couples().pair(adas, Some.couple()).id());

        assertThat(couples().invitation(adas.code())).isEmpty();
        assertRefused(Reason.UNKNOWN_CODE, () -> couples().pair(adas, Some.couple()));
        assertThat(couples().liveCoupleOf(ADA)).isEmpty();
    }

    @Test
    default void pairingWithdrawsWhatElseTheTwoGaveOut() {
        Invitation adas = Some.invitation(ADA, "ada's code");
        Invitation bobs = Some.invitation(BOB, "bob's code");
        Invitation cys = Some.invitation(CY, "cy's code");
        couples().invite(adas);
        couples().invite(bobs);
        couples().invite(cys);

        couples().pair(adas, Some.couple());

        assertThat(couples().invitation(bobs.code())).isEmpty();
        assertThat(couples().invitation(cys.code())).contains(cys);
    }

    @Test
    default void knowsNoInvitationThatWasNeverGivenOut() {
        assertRefused(Reason.UNKNOWN_CODE, () -> couples().pair(Some.invitation(ADA, "no code"), Some.couple()));
        assertThat(couples().liveCoupleOf(ADA)).isEmpty();
    }

    @Test
    default void knowsNoInvitationThatWasReplaced() {
        Invitation first = Some.invitation(ADA, "first code");
        couples().invite(first);
        couples().invite(Some.invitation(ADA, "second code"));

        assertRefused(Reason.UNKNOWN_CODE, () -> couples().pair(first, Some.couple()));
        assertThat(couples().liveCoupleOf(ADA)).isEmpty();
    }
}
