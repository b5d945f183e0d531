package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Couples} promises when several come at once. Each round is about people of its own. */
public interface CoupleRacesContract extends OnStorage {
    private Couples couples() {
        return storage().couples();
    }

    private Invitation invited(UserId inviter) {
        Invitation invitation = Some.invitation(inviter, "code of " + inviter);
        couples().invite(invitation);
        return invitation;
    }

    private static UserId person(int round, int number) {
        return Some.userId(1 + round * 10 + number);
    }

    private static CoupleId fresh(int round, int number) {
        return Some.coupleId(1 + round * 10 + number);
    }

    @Test
    default void ofSeveralWhoBringOneCodeOneWins() {
        int racers = 4;
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            UserId inviter = person(round, 0);
            Invitation invitation = invited(inviter);

            Race<Couple> race = Race.of(
                    racers,
                    number -> couples()
                            .pair(invitation, Some.couple(fresh(round, number), inviter, person(round, 1 + number))));

            Couple couple = race.onlyAnswer();
            assertThat(race.refusals()).isSubsetOf(Reason.UNKNOWN_CODE, Reason.ALREADY_CONNECTED);
            assertThat(couples().liveCoupleOf(inviter)).contains(couple);
            for (int number = 1; number <= racers; number++) {
                UserId racer = person(round, number);
                boolean won = couple.partners().contains(racer);
                assertThat(couples().liveCoupleOf(racer).isPresent()).isEqualTo(won);
            }
        }
    }

    @Test
    default void whoBringsSeveralCodesAtOnceGetsOnePartner() {
        int racers = 4;
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            UserId invitee = person(round, 0);
            List<Invitation> invitations = Stream.of(1, 2, 3, 4)
                    .map(number -> invited(person(round, number)))
                    .toList();

            Race<Couple> race = Race.of(racers, number -> {
                Invitation invitation = invitations.get(number);
                return couples().pair(invitation, Some.couple(fresh(round, number), invitation.inviter(), invitee));
            });

            Couple couple = race.onlyAnswer();
            assertThat(race.refusals()).containsOnly(Reason.ALREADY_CONNECTED);
            assertThat(couples().liveCoupleOf(invitee)).contains(couple);
            for (Invitation invitation : invitations) {
                boolean won = couple.partners().contains(invitation.inviter());
                assertThat(couples().liveCoupleOf(invitation.inviter()).isPresent())
                        .isEqualTo(won);
                assertThat(couples().invitation(invitation.code()).isPresent()).isEqualTo(!won);
            }
        }
    }

    @Test
    default void twoWhoBringEachOthersCodesBecomeOneCouple() {
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            List<UserId> both = List.of(person(round, 0), person(round, 1));
            List<Invitation> invitations = both.stream().map(this::invited).toList();

            Race<Couple> race = Race.of(
                    2,
                    number -> couples()
                            .pair(
                                    invitations.get(number),
                                    Some.couple(fresh(round, number), both.get(0), both.get(1))));

            Couple couple = race.onlyAnswer();
            assertThat(couples().liveCoupleOf(both.get(0))).contains(couple);
            assertThat(couples().liveCoupleOf(both.get(1))).contains(couple);
        }
    }

    @Test
    default void ofSeveralWhoPartOneCoupleOneIsTold() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            UserId one = person(round, 0);
            UserId other = person(round, 1);
            Couple couple = couples().pair(invited(one), Some.couple(fresh(round, 0), one, other));

            Race<Optional<Couple>> race = Race.of(4, number -> couples().part(couple.id()));

            assertThat(race.answers().stream().flatMap(Optional::stream)).containsExactly(couple);
            assertThat(couples().liveCoupleOf(one)).isEmpty();
            assertThat(couples().liveCoupleOf(other)).isEmpty();
        }
    }

    @Test
    default void nobodyIsKnownInACoupleThatThisProcessParted() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            UserId one = person(round, 0);
            UserId other = person(round, 1);
            Couple couple = couples().pair(invited(one), Some.couple(fresh(round, 0), one, other));

            Race.of(List.<Callable<Boolean>>of(
                    () -> couples().part(couple.id()).isPresent(), () -> seeParted(one), () -> seeParted(other)));

            assertThat(couples().knownCoupleOf(one)).isEmpty();
            assertThat(couples().knownCoupleOf(other)).isEmpty();
        }
    }

    /** Looks until {@code user} is seen without a partner. */
    private boolean seeParted(UserId user) {
        while (couples().knownCoupleOf(user).isPresent()
                && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    default void bothBecomeACoupleInTheSameInstant() {
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            UserId one = person(round, 0);
            UserId other = person(round, 1);
            Invitation invitation = invited(one);

            Race.of(List.<Callable<Boolean>>of(
                    () -> couples()
                            .pair(invitation, Some.couple(fresh(round, 0), one, other))
                            .partners()
                            .contains(one),
                    () -> seeTogether(one, other),
                    () -> seeTogether(other, one)));
        }
    }

    /** Waits until {@code first} has a partner, and looks whether {@code second} has one at once. */
    private boolean seeTogether(UserId first, UserId second) {
        while (couples().liveCoupleOf(first).isEmpty()
                && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        assertThat(couples().liveCoupleOf(second)).isPresent();
        return true;
    }

    @Test
    default void ofOneInvitersCodesOneWorks() {
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            UserId inviter = person(round, 0);
            List<Invitation> invitations = Stream.of("a", "b", "c", "d")
                    .map(code -> Some.invitation(inviter, code + round))
                    .toList();

            Race.of(4, number -> couples().invite(invitations.get(number)));

            assertThat(invitations.stream().flatMap(each -> couples().invitation(each.code()).stream()))
                    .hasSize(1);
        }
    }
}
