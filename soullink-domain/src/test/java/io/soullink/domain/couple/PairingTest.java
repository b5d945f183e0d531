package io.soullink.domain.couple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rule by which two become a pair. */
class PairingTest {
    private static final UserId ADA = new UserId("65e1a2f00000000000000001");
    private static final UserId BOB = new UserId("65e1a2f00000000000000002");
    private static final UserId CY = new UserId("65e1a2f00000000000000003");
    private static final Instant END = Instant.parse("2026-03-02T12:00:00Z");

    private final Invitation invitation = new Invitation(new CodeDigest("digest"), BOB, END);

    private void assertRefused(Reason reason, UserId invitee, Instant now) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> invitation.redeemedBy(invitee, now))
                .extracting(Rejected::reason)
                .isEqualTo(reason);
    }

    @Test
    void whoBringsTheCodePairsWithWhoGaveIt() {
        assertThat(invitation.redeemedBy(ADA, END.minusSeconds(1))).isEqualTo(new Pair(ADA, BOB));
    }

    @Test
    void theCodeDiesAtItsEnd() {
        assertThat(invitation.redeemedBy(ADA, END.minusNanos(1))).isEqualTo(new Pair(ADA, BOB));
        assertRefused(Reason.UNKNOWN_CODE, ADA, END);
        assertRefused(Reason.UNKNOWN_CODE, ADA, END.plusSeconds(1));
    }

    @Test
    void codesLiveForADay() {
        assertThat(Invitation.LIFETIME).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void nobodyBringsTheirOwnCode() {
        assertRefused(Reason.OWN_CODE, BOB, END.minusSeconds(1));
    }

    @Test
    void aDeadCodeOfOnesOwnIsJustDead() {
        assertRefused(Reason.UNKNOWN_CODE, BOB, END);
    }

    @Test
    void theSameTwoMakeEqualPairs() {
        assertThat(new Pair(BOB, ADA)).isEqualTo(new Pair(ADA, BOB)).hasSameHashCodeAs(new Pair(ADA, BOB));
        assertThat(new Pair(BOB, ADA).first()).isEqualTo(ADA);
        assertThat(new Pair(ADA, CY)).isNotEqualTo(new Pair(ADA, BOB));
    }

    @Test
    void aPairIsTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(ADA, ADA));
    }

    @Test
    void eachIsThePartnerOfTheOther() {
        Pair pair = new Pair(ADA, BOB);

        assertThat(pair.partnerOf(ADA)).isEqualTo(BOB);
        assertThat(pair.partnerOf(BOB)).isEqualTo(ADA);
        assertThat(pair.contains(ADA)).isTrue();
        assertThat(pair.contains(CY)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> pair.partnerOf(CY));
    }
}
