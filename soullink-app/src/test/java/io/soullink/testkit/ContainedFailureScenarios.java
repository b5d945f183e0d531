package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.app.call.NewCall;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallRoom;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.CoupleDate;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What storage does to one couple keeps no other couple waiting, and ends nobody's right to go. */
public interface ContainedFailureScenarios extends OnStorage {
    /** The day of the rehearsals. */
    LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static void ring(Rehearsal play, UserId caller, UserId callee) {
        Actor phone = play.connect(caller, "phone of " + caller);
        play.link.calls().call(phone, new NewCall(callee, new CallRoom("of " + caller), false, Optional.empty()));
    }

    @Test
    default void aCallThatCannotBeEndedKeepsNoOtherFromEnding() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        UserId dee = play.register("Dee");
        CoupleId others = play.pair(dee, play.cy).id();
        ring(play, play.ada, play.bob);
        play.advance(Duration.ofSeconds(1));
        ring(play, dee, play.cy);

        breakable.breakOf(play.room());
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.advance(Ringing.PATIENCE));

        assertThat(storage().calls().liveOf(others)).isEmpty();
        assertThat(storage().calls().liveOf(play.room())).isPresent();
        breakable.mend();
        play.advance(Duration.ofSeconds(1));
        assertThat(storage().calls().liveOf(play.room())).isEmpty();
    }

    @Test
    default void aDayThatCannotBeClosedKeepsNoOtherFromClosing() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        UserId dee = play.register("Dee");
        CoupleId others = play.pair(dee, play.cy).id();
        play.connect(dee, "phone");
        play.link.moods().report(Actor.of(play.ada), play.room(), TODAY, Optional.of(Emotion.HAPPY));
        play.link.moods().report(Actor.of(dee), others, TODAY, Optional.of(Emotion.SAD));
        Instant end = Instant.parse("2026-03-02T04:00:00Z");

        breakable.breakOf(play.room());
        Duration untilLater = Duration.between(play.now(), end).plusSeconds(30);
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.advance(untilLater));

        assertThat(storage().moods().due(end, 10)).containsExactly(new CoupleDate(play.room(), TODAY));
        assertThat(play.heardBy(dee)).hasAtLeastOneElementOfType(LiveEvent.DayClosed.class);
        breakable.mend();
        play.advance(Duration.ofSeconds(5));
        assertThat(storage().moods().due(end, 10)).isEmpty();
    }

    @Test
    default void aDayIsNotClosedBeforeWhatWasCountedOfItIsStored() {
        BreakableStorage breakable = new BreakableStorage(storage());
        MoodStage stage = MoodStage.of(breakable);
        stage.play.connect(stage.play.bob, "phone");
        stage.waitUntil("2026-03-02T03:59:40Z");
        stage.show(stage.play.ada, Emotion.HAPPY, 3);
        stage.settle();
        breakable.breakMoods();
        stage.show(stage.play.ada, Emotion.SAD, 3);
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> stage.waitUntil("2026-03-02T04:00:29Z"));
        stage.play.forgetHeard();

        breakable.mend();
        stage.play.advance(Duration.ofSeconds(1));

        stage.settle();
        assertThat(stage.resultsFor(stage.play.bob)).containsExactly(stage.day(stage.play.bob, TODAY));
    }

    @Test
    default void aCallWhoseBeginningWasNotConfirmedRingsAllTheSame() {
        BreakableStorage breakable = new BreakableStorage(storage());
        CallPlay play = CallPlay.ofACouple(breakable);

        breakable.loseNextAnswerOfCalls();
        Call call = play.call(play.adasPhone, "room");

        assertThat(play.heardOn(play.bobsPhone))
                .containsExactly(new LiveEvent.IncomingCall(call.id(), call.room(), play.ada(), true));
    }

    @Test
    default void whatBecameOfAnAnswerStaysUnknownWhileStorageIsAway() {
        BreakableStorage breakable = new BreakableStorage(storage());
        CallPlay play = CallPlay.ofACouple(breakable);
        play.call(play.adasPhone, "room");

        breakable.loseNextAnswerOfCalls();
        breakable.breakCallsAfterwards();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> play.accept(play.bobsPhone, "room"))
                .matches(StorageException::outcomeUnknown);
    }

    @Test
    default void anAnswerThatWasNotConfirmedIsToldAllTheSame() {
        BreakableStorage breakable = new BreakableStorage(storage());
        CallPlay play = CallPlay.ofACouple(breakable);
        Call call = play.call(play.adasPhone, "room");

        breakable.loseNextAnswerOfCalls();
        play.accept(play.bobsPhone, "room");

        assertThat(play.heardOn(play.adasPhone)).containsExactly(new LiveEvent.CallAccepted(call.id(), call.room()));
    }

    @Test
    default void whoSignsOutIsOutThoughTheirCallCannotBeEnded() {
        BreakableStorage breakable = new BreakableStorage(storage());
        Rehearsal play = Rehearsal.ofACouple(breakable);
        String token = play.signIn("ada", PASSWORD).token();
        ring(play, play.ada, play.bob);
        play.forgetHeard();

        breakable.breakCalls();
        play.link.accounts().signOutEverywhere(Actor.of(play.ada));

        assertThat(play.heardBy(play.ada)).containsExactly(new LiveEvent.SignedOut(1));
        assertRefused(Reason.UNAUTHENTICATED, () -> play.link.accounts().authenticate(token));
        breakable.mend();
        play.advance(Ringing.PATIENCE);
        assertThat(storage().calls().liveOf(play.room())).isEmpty();
    }
}
