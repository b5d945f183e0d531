package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.app.call.NewCall;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.erasure.Erasure;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Note;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How a person is erased, with all that is theirs. */
public interface ErasureScenarios extends OnStorage {
    /** The day of the rehearsals. */
    LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static void erase(Rehearsal play, UserId user) {
        play.link.erasure().erase(Actor.of(user), PASSWORD);
    }

    /** Whether nothing of this couple is stored. */
    private boolean isEmpty(CoupleId room, UserId user) {
        return storage().messages().head(room).equals(Head.EMPTY)
                && storage().calls().log(room, Optional.empty(), 1).calls().isEmpty()
                && storage().calls().liveOf(room).isEmpty()
                && storage().moods().day(room, TODAY).isEmpty()
                && storage()
                        .moods()
                        .due(Instant.parse("2030-01-01T00:00:00Z"), 10)
                        .isEmpty()
                && storage().milestones().of(room).isEmpty()
                && storage().events().of(room).isEmpty()
                && storage().couples().everOf(user, Optional.empty(), 1).isEmpty();
    }

    private List<Erasure> unfinished() {
        return storage().erasures().due(Instant.parse("2030-01-01T00:00:00Z"), 10);
    }

    /** The two have said, called and felt something. */
    private static void live(Rehearsal play) {
        CoupleId room = play.room();
        play.say(play.ada, "m1");
        play.say(play.bob, "m2");
        play.link.chat().mark(Actor.of(play.ada), room, MarkKind.READ, 2);
        Actor phone = play.connect(play.ada, "phone");
        play.link.calls().call(phone, call(play, "over"));
        play.link.calls().end(phone, new CallRoom("over"));
        play.link.moods().note(Actor.of(play.ada), room, TODAY, "a good day");
        play.link.moods().report(Actor.of(play.bob), room, TODAY, Optional.of(Emotion.HAPPY));
        play.link
                .coupleProfiles()
                .remember(
                        Actor.of(play.ada),
                        room,
                        SomeEvents.milestone(1, room, "2020-05-04").moment());
        play.link.events().plan(Actor.of(play.bob), Optional.of(room), SomeEvents.plan("dinner", "2026-12-24", false));
    }

    private static NewCall call(Rehearsal play, String room) {
        return new NewCall(play.bob, new CallRoom(room), true, Optional.empty());
    }

    @Test
    default void whoIsErasedIsNobody() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        String token = play.signIn("ada", PASSWORD).token();

        erase(play, play.ada);

        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(token));
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", PASSWORD));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().account(Actor.of(play.ada)));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().trust(play.ada));
        assertThat(play.heardBy(play.ada)).contains(new LiveEvent.SignedOut(1));
        assertThat(play.signIn("bob", PASSWORD).user().id()).isEqualTo(play.bob);
    }

    @Test
    default void onlyThePasswordErases() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        play.say(play.ada, "m1");
        play.forgetHeard();

        for (int guess = 0; guess < 5; guess++) {
            assertRefused(Reason.BAD_CREDENTIALS, () -> play.link.erasure().erase(Actor.of(play.ada), "wrong horse"));
        }
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> erase(play, play.ada));

        assertThat(play.history(play.bob)).hasSize(1);
        assertThat(play.nobodyHeardAnything()).isTrue();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    default void whatTheTwoHadIsGoneWithEitherOfThem() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        live(play);
        CoupleId room = play.room();

        erase(play, play.bob);

        assertThat(isEmpty(room, play.ada)).isTrue();
        assertThat(play.link.pairing().partnership(Actor.of(play.ada))).isEmpty();
        assertRefused(
                Reason.NOT_A_MEMBER,
                () -> play.link.chat().send(Actor.of(play.ada), Rehearsal.message(room, "m3", "still there?")));
    }

    @Test
    default void couplesOfBeforeAreErasedToo() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        live(play);
        CoupleId before = play.room();
        play.link.pairing().disconnect(Actor.of(play.ada));
        CoupleId now = play.pair(play.ada, play.cy).id();
        play.say(play.ada, "m1");

        erase(play, play.ada);

        assertThat(isEmpty(before, play.bob)).isTrue();
        assertThat(isEmpty(now, play.cy)).isTrue();
    }

    @Test
    default void othersKeepWhatTheyHave() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        play.say(play.ada, "m1");
        play.link.moods().note(Actor.of(play.ada), play.room(), TODAY, "a good day");

        erase(play, play.cy);

        assertThat(play.history(play.bob)).hasSize(1);
        assertThat(play.link.moods().day(Actor.of(play.ada), play.room(), TODAY).partners())
                .hasSize(1);
    }

    @Test
    default void thePartnerHearsWhatPartingTells() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        Actor phone = play.connect(play.ada, "phone");
        Actor bobs = play.connect(play.bob, "bobs");
        play.link.calls().call(phone, call(play, "call"));
        play.link.calls().accept(bobs, new CallRoom("call"));
        CoupleId room = play.room();
        play.forgetHeard();

        erase(play, play.ada);

        assertThat(play.heardBy(play.bob))
                .hasAtLeastOneElementOfType(LiveEvent.CallEnded.class)
                .contains(new LiveEvent.PartnerOffline(play.ada, Optional.empty()), new LiveEvent.Parted(room))
                .filteredOn(LiveEvent.CallEnded.class::isInstance)
                .extracting(event -> ((LiveEvent.CallEnded) event).reason())
                .containsExactly(EndReason.UNPAIRED);
    }

    @Test
    default void theAddressIsFreeForSomebodyNew() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        erase(play, play.ada);

        UserId next = play.register("Ada");

        assertThat(next).isNotEqualTo(play.ada);
        assertThat(play.signIn("ada", PASSWORD).user().id()).isEqualTo(next);
        play.advance(Duration.ofHours(3));
        assertThat(play.signIn("ada", PASSWORD).user().id()).isEqualTo(next);
    }

    @Test
    default void nobodyPairsWithWhoIsErased() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        String code = play.invite(play.ada);

        erase(play, play.ada);

        assertRefused(Reason.UNKNOWN_CODE, () -> play.accept(play.bob, code));
    }

    @Test
    default void whatWasCountedAndNotStoredIsForgotten() {
        MoodStage stage = MoodStage.of(storage());
        stage.show(stage.play.ada, Emotion.HAPPY, 3);
        stage.show(stage.play.bob, Emotion.HAPPY, 3);
        CoupleId room = stage.play.room();

        erase(stage.play, stage.play.ada);
        stage.settle();

        assertThat(isEmpty(room, stage.play.bob)).isTrue();
    }

    @Test
    default void erasedTwiceIsErasedOnce() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        erase(play, play.ada);

        assertRefused(Reason.BAD_CREDENTIALS, () -> erase(play, play.ada));
    }

    @Test
    default void nothingIsLeftInTheEnd() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        erase(play, play.ada);
        assertThat(unfinished()).hasSize(1);

        play.advance(Duration.ofMinutes(1));
        assertThat(unfinished()).hasSize(1);
        play.advance(Duration.ofHours(2));

        assertThat(unfinished()).isEmpty();
    }

    @Test
    default void whatAnotherServerSaidLateIsFoundAMinuteLater() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        CoupleId room = play.room();
        erase(play, play.ada);
        play.advance(Duration.ofSeconds(30));

        storage()
                .messages()
                .append(Some.draft(Some.origin(room, play.bob, "late"), "late"), Some.messageId(77), play.now());
        play.advance(Duration.ofSeconds(30));

        assertThat(isEmpty(room, play.bob)).isTrue();
    }

    @Test
    default void whatAnotherServerCountedLateIsFoundInTheEnd() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        CoupleId room = play.room();
        erase(play, play.ada);
        play.advance(Duration.ofMinutes(90));

        PersonDay day = new PersonDay(room, TODAY, play.bob);
        storage().moods().note(day, Optional.of(new Note("late", true)));
        play.advance(Duration.ofMinutes(30));

        assertThat(isEmpty(room, play.bob)).isTrue();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    default void aCoupleThatAnotherServerMadeMeanwhileEnds() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        erase(play, play.ada);

        Invitation late = Some.invitation(play.ada, "late");
        storage().couples().invite(late);
        storage().couples().pair(late, Some.couple(Some.ROOM, play.ada, play.bob));
        play.advance(Duration.ofMinutes(1));

        assertThat(play.pair(play.bob, play.cy).id()).isNotEqualTo(Some.ROOM);
        assertThat(storage().couples().everOf(play.ada, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void anErasureThatIsFoundAfterHoursIsAsThorough() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        CoupleId room = play.room();
        play.say(play.ada, "m1");
        storage().erasures().begin(play.ada, user -> {}, play.now(), play.now());

        play.advance(Duration.ofHours(3));
        storage()
                .messages()
                .append(Some.draft(Some.origin(room, play.bob, "late"), "late"), Some.messageId(77), play.now());
        assertThat(unfinished()).hasSize(1);
        play.advance(Duration.ofMinutes(1));

        assertThat(isEmpty(room, play.bob)).isTrue();
        assertThat(unfinished()).isEmpty();
    }

    private void isGoneOnWith(Consumer<BreakableStorage> fault) {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        live(play);
        CoupleId room = play.room();

        fault.accept(breakable);
        erase(play, play.ada);
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", PASSWORD));
        assertRefused(Reason.NOT_A_MEMBER, () -> play.link.chat().sync(Actor.of(play.bob), room, 0));
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.advance(Duration.ofSeconds(10)));

        breakable.mend();
        play.again().advance(Duration.ofSeconds(10));
        assertThat(isEmpty(room, play.bob)).isTrue();
    }

    @Test
    default void anErasureThatEndsAmongMessagesIsGoneOnWithByAnother() {
        isGoneOnWith(BreakableStorage::breakMessages);
    }

    @Test
    default void anErasureThatEndsAmongCallsIsGoneOnWithByAnother() {
        isGoneOnWith(BreakableStorage::breakCalls);
    }

    @Test
    default void aLongConversationGoesStepByStep() {
        Rehearsal play = Rehearsal.ofACouple(storage());
        CoupleId room = play.room();
        for (int i = 0; i < 1_100; i++) {
            storage()
                    .messages()
                    .append(
                            Some.draft(Some.origin(room, play.bob, "m" + i), "text"),
                            Some.messageId(10_000 + i),
                            play.now());
        }

        erase(play, play.ada);

        assertThat(storage().messages().head(room)).isEqualTo(Head.EMPTY);
    }

    @Test
    default void whatIsSaidAtTheSameTimeDoesNotSurvive() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        for (int round = 0; round < 10; round++) {
            UserId one = play.register("One" + round);
            UserId other = play.register("Other" + round);
            CoupleId room = play.pair(one, other).id();

            Race.of(2, number -> {
                if (number == 0) {
                    erase(play, one);
                }
                for (int i = 0; i < 20 && number == 1; i++) {
                    play.link.chat().send(Actor.of(other), Rehearsal.message(room, "m" + i, "hello"));
                }
                return number;
            });

            assertThat(isEmpty(room, other)).isTrue();
        }
    }
}
