package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Couples} promises of couples. */
public interface LiveCouplesContract extends OnStorage {
    private Couples couples() {
        return storage().couples();
    }

    private Couple pair(CoupleId fresh, UserId inviter, UserId invitee) {
        Invitation invitation = Some.invitation(inviter, "code of " + inviter);
        couples().invite(invitation);
        return couples().pair(invitation, Some.couple(fresh, inviter, invitee));
    }

    @Test
    default void bothAreInTheCouple() {
        Couple couple = pair(ROOM, ADA, BOB);

        assertThat(couple).isEqualTo(Some.couple());
        assertThat(couples().liveCoupleOf(ADA)).contains(couple);
        assertThat(couples().liveCoupleOf(BOB)).contains(couple);
        assertThat(couples().liveCoupleOf(CY)).isEmpty();
    }

    @Test
    default void whatThisProcessChangesIsKnownAtOnce() {
        assertThat(couples().knownCoupleOf(ADA)).isEmpty();

        Couple couple = pair(ROOM, ADA, BOB);
        assertThat(couples().knownCoupleOf(ADA)).contains(couple);
        assertThat(couples().knownCoupleOf(BOB)).contains(couple);
        assertThat(couples().knownCoupleOf(CY)).isEmpty();

        couples().part(ROOM);
        assertThat(couples().knownCoupleOf(ADA)).isEmpty();
        assertThat(couples().knownCoupleOf(BOB)).isEmpty();

        Couple next = pair(Some.coupleId(2), BOB, CY);
        assertThat(couples().knownCoupleOf(ADA)).isEmpty();
        assertThat(couples().knownCoupleOf(BOB)).contains(next);
        assertThat(couples().knownCoupleOf(CY)).contains(next);
    }

    @Test
    default void keepsAllThatACoupleIs() {
        Couple full = new Couple(
                ROOM,
                new Pair(BOB, ADA),
                ZoneId.of("America/St_Johns"),
                Optional.of(LocalDate.of(2024, 2, 29)),
                Some.TIME);
        Invitation invitation = Some.invitation(ADA, "code");
        couples().invite(invitation);
        couples().pair(invitation, full);

        assertThat(couples().liveCoupleOf(BOB)).contains(full);
    }

    @Test
    default void changesWhatACoupleSaysOfItself() {
        Couple couple = pair(ROOM, ADA, BOB);
        assertThat(couples().knownCoupleOf(ADA)).contains(couple);
        Couple changed = couple.in(ZoneId.of("Asia/Kolkata")).celebrating(Optional.of(LocalDate.of(2024, 2, 29)));

        assertThat(couples().update(ROOM, before -> changed)).contains(changed);
        assertThat(couples().liveCouple(ROOM)).contains(changed);
        assertThat(couples().knownCoupleOf(ADA)).contains(changed);
        assertThat(couples().update(ROOM, before -> before.celebrating(Optional.empty())))
                .contains(changed.celebrating(Optional.empty()));
        assertThat(couples().update(Some.coupleId(2), before -> before)).isEmpty();
        couples().part(ROOM);
        assertThat(couples().update(ROOM, before -> changed)).isEmpty();
    }

    @Test
    default void losesNoChangeOfSeveralWhoChangeACouple() {
        pair(ROOM, ADA, BOB);

        Race.of(
                8,
                racer -> couples()
                        .update(
                                ROOM,
                                couple -> couple.celebrating(Optional.of(couple.anniversary()
                                        .orElse(LocalDate.EPOCH)
                                        .plusDays(1)))));

        assertThat(couples().liveCouple(ROOM).orElseThrow().anniversary()).contains(LocalDate.EPOCH.plusDays(8));
    }

    @Test
    default void rejectsAThirdPartner() {
        Couple couple = pair(ROOM, ADA, BOB);
        Invitation cys = Some.invitation(CY, "cy's code");
        couples().invite(cys);

        assertRefused(Reason.ALREADY_CONNECTED, () -> couples().pair(cys, Some.couple(Some.coupleId(2), CY, BOB)));
        assertThat(couples().liveCoupleOf(BOB)).contains(couple);
        assertThat(couples().liveCoupleOf(CY)).isEmpty();
        assertThat(couples().invitation(cys.code())).contains(cys);
    }

    @Test
    default void rejectsAnInviterWhoFoundAPartner() {
        Couple couple = pair(ROOM, ADA, BOB);
        Invitation late = Some.invitation(ADA, "late code");
        couples().invite(late);

        assertRefused(Reason.ALREADY_CONNECTED, () -> couples().pair(late, Some.couple(Some.coupleId(2), ADA, CY)));
        assertThat(couples().liveCoupleOf(ADA)).contains(couple);
        assertThat(couples().liveCoupleOf(CY)).isEmpty();
    }

    @Test
    default void findsALiveCoupleByItsId() {
        Couple couple = pair(ROOM, ADA, BOB);

        assertThat(couples().liveCouple(ROOM)).contains(couple);
        assertThat(couples().liveCouple(Some.coupleId(2))).isEmpty();

        couples().part(ROOM);
        assertThat(couples().liveCouple(ROOM)).isEmpty();

        pair(Some.coupleId(2), BOB, ADA);
        assertThat(couples().liveCouple(ROOM)).contains(couple);
        assertThat(couples().liveCouple(Some.coupleId(2))).isEmpty();
    }

    @Test
    default void partsBoth() {
        Couple couple = pair(ROOM, ADA, BOB);

        assertThat(couples().part(ROOM)).contains(couple);

        assertThat(couples().liveCoupleOf(ADA)).isEmpty();
        assertThat(couples().liveCoupleOf(BOB)).isEmpty();
    }

    @Test
    default void partsNobodyTwice() {
        pair(ROOM, ADA, BOB);
        couples().part(ROOM);

        assertThat(couples().part(ROOM)).isEmpty();
        assertThat(couples().part(Some.coupleId(2))).isEmpty();
    }

    @Test
    default void theSameTwoGetTheirCoupleBack() {
        Couple first = pair(ROOM, ADA, BOB);
        couples().part(ROOM);

        assertThat(pair(Some.coupleId(2), BOB, ADA)).isEqualTo(first);
        assertThat(couples().liveCoupleOf(ADA)).contains(first);
        assertThat(couples().liveCoupleOf(BOB)).contains(first);
    }

    @Test
    default void whoPartedMayFindAnother() {
        pair(ROOM, ADA, BOB);
        couples().part(ROOM);

        Couple next = pair(Some.coupleId(2), CY, ADA);

        assertThat(next).isEqualTo(Some.couple(Some.coupleId(2), ADA, CY));
        assertThat(couples().liveCoupleOf(ADA)).contains(next);
        assertThat(couples().liveCoupleOf(BOB)).isEmpty();
        assertThat(couples().part(ROOM)).isEmpty();
        assertThat(couples().liveCoupleOf(CY)).contains(next);
    }

    @Test
    default void anOldCoupleWakesAfterAnother() {
        Couple first = pair(ROOM, ADA, BOB);
        couples().part(ROOM);
        Couple second = pair(Some.coupleId(2), ADA, CY);
        couples().part(Some.coupleId(2));

        assertThat(pair(Some.coupleId(3), ADA, BOB)).isEqualTo(first);
        couples().part(ROOM);
        assertThat(pair(Some.coupleId(4), CY, ADA)).isEqualTo(second);
    }
}
