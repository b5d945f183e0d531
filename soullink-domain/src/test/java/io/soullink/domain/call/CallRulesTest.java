package io.soullink.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.call.Notice.News;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallRulesTest {
    private static final Instant START = Instant.parse("2026-03-01T10:15:30.250Z");
    private static final UserId ADA = new UserId("0".repeat(23) + "1");
    private static final UserId BOB = new UserId("0".repeat(23) + "2");
    private static final Party ADAS_PHONE = new Party(ADA, "ada-phone");
    private static final Party BOBS_PHONE = new Party(BOB, "bob-phone");
    private static final Party ADAS_TABLET = new Party(ADA, "ada-tablet");
    private static final Party BOBS_TABLET = new Party(BOB, "bob-tablet");
    private static final Opening OPENING = new Opening(
            new CallId("0".repeat(24)), new CoupleId("0".repeat(24)), new CallRoom("room"), ADA, BOB, true, START);
    private static final Ringing RINGING = Ringing.first(OPENING, "ada-phone", true);

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static Call next(Call call, Command command, long seconds) {
        return CallRules.step(call, command, after(seconds)).next();
    }

    private static Accepted accepted() {
        return (Accepted) next(RINGING, new Command.Accept(BOBS_PHONE), 5);
    }

    private static Reconnecting lost(Party party, long seconds) {
        return (Reconnecting) next(accepted(), new Command.Lose(party), seconds);
    }

    private static Command.Someone by(Party party) {
        return new Command.Someone(party.user(), Optional.of(party.device()));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(call)
                .extracting(Rejected::reason)
                .isEqualTo(reason);
    }

    private static void assertOver(Call call, Outcome outcome, EndReason reason, Instant at) {
        assertThat(call).isInstanceOfSatisfying(Ended.class, over -> {
            assertThat(over.outcome()).isEqualTo(outcome);
            assertThat(over.reason()).isEqualTo(reason);
            assertThat(over.endedAt()).isEqualTo(at);
            assertThat(over.isLive()).isFalse();
        });
    }

    @Test
    void anAnswerBindsTheDeviceAndTellsTheOthers() {
        Step step = CallRules.step(RINGING, new Command.Accept(BOBS_PHONE), after(5));

        assertThat(step.next()).isEqualTo(new Accepted(OPENING, 2, ADAS_PHONE, BOBS_PHONE, after(5), after(65)));
        assertThat(step.notices())
                .containsExactly(
                        Notice.to(ADAS_PHONE, new News.Answered()),
                        Notice.toOthers(
                                BOB,
                                Optional.of("bob-phone"),
                                new News.Over(EndReason.ANSWERED_ELSEWHERE, Duration.ZERO)));
    }

    @Test
    void theFirstAnswerWins() {
        assertRefused(Reason.CONFLICT, () -> CallRules.step(accepted(), new Command.Accept(BOBS_TABLET), after(6)));
    }

    @Test
    void anAnswerGivenAgainChangesNothing() {
        Step step = CallRules.step(accepted(), new Command.Accept(BOBS_PHONE), after(6));

        assertThat(step.next()).isEqualTo(accepted());
        assertThat(step.notices()).isEmpty();
    }

    @Test
    void nobodyAnswersOrDeclinesTheirOwnCall() {
        Command decline = new Command.Decline(by(ADAS_PHONE), EndReason.DECLINED);

        assertRefused(Reason.FORBIDDEN, () -> CallRules.step(RINGING, new Command.Accept(ADAS_PHONE), after(1)));
        assertRefused(Reason.FORBIDDEN, () -> CallRules.step(RINGING, decline, after(1)));
    }

    @Test
    void whatRingsForThirtySecondsIsMissed() {
        Call justBefore = CallRules.step(
                        RINGING, new Command.PassTime(), after(30).minusMillis(1))
                .next();
        Step step = CallRules.step(RINGING, new Command.PassTime(), after(30));

        assertThat(justBefore).isEqualTo(RINGING);
        assertOver(step.next(), Outcome.MISSED, EndReason.TIMEOUT, after(30));
        assertThat(step.notices())
                .containsExactly(
                        Notice.toAll(ADA, new News.Refused(EndReason.TIMEOUT)),
                        Notice.toAll(BOB, new News.Over(EndReason.TIMEOUT, Duration.ZERO)));
    }

    @Test
    void whatReachedNoDeviceIsUnreachable() {
        Ringing alone = Ringing.first(OPENING, "ada-phone", false);
        Call reached = next(alone, new Command.Return(BOBS_PHONE), 10);

        assertOver(next(alone, new Command.PassTime(), 31), Outcome.UNREACHABLE, EndReason.OFFLINE, after(30));
        assertOver(next(reached, new Command.PassTime(), 31), Outcome.MISSED, EndReason.TIMEOUT, after(30));
    }

    @Test
    void aDeviceThatComesWhileItRingsHearsIt() {
        Step step = CallRules.step(RINGING, new Command.Return(BOBS_TABLET), after(10));

        assertThat(step.next()).isEqualTo(RINGING);
        assertThat(step.notices()).containsExactly(Notice.to(BOBS_TABLET, new News.Incoming()));
    }

    @Test
    void anAnswerThatComesTooLateMeetsAMissedCall() {
        assertRefused(Reason.CONFLICT, () -> CallRules.step(RINGING, new Command.Accept(BOBS_PHONE), after(30)));
    }

    @Test
    void theCalleeMayHangUpWhatRings() {
        Step over = CallRules.step(RINGING, new Command.HangUp(by(BOBS_PHONE)), after(3));

        assertOver(over.next(), Outcome.DECLINED, EndReason.DECLINED, after(3));
        assertThat(over.notices())
                .containsExactly(
                        Notice.toAll(ADA, new News.Over(EndReason.DECLINED, Duration.ZERO)),
                        Notice.toOthers(
                                BOB, Optional.of("bob-phone"), new News.Over(EndReason.DECLINED, Duration.ZERO)));
    }

    @Test
    void theCalleeDeclinesOrIsBusy() {
        Step declined = CallRules.step(RINGING, new Command.Decline(by(BOBS_PHONE), EndReason.DECLINED), after(3));
        Call busy = next(RINGING, new Command.Decline(by(BOBS_PHONE), EndReason.BUSY), 3);

        assertOver(declined.next(), Outcome.DECLINED, EndReason.DECLINED, after(3));
        assertThat(declined.notices())
                .containsExactly(
                        Notice.toAll(ADA, new News.Refused(EndReason.DECLINED)),
                        Notice.toOthers(
                                BOB, Optional.of("bob-phone"), new News.Over(EndReason.DECLINED, Duration.ZERO)));
        assertOver(busy, Outcome.BUSY, EndReason.BUSY, after(3));
    }

    @Test
    void whatWasAnsweredCannotBeDeclined() {
        Command decline = new Command.Decline(by(BOBS_TABLET), EndReason.DECLINED);

        assertRefused(Reason.CONFLICT, () -> CallRules.step(accepted(), decline, after(6)));
    }

    @Test
    void theCallerCancels() {
        Step step = CallRules.step(RINGING, new Command.HangUp(by(ADAS_PHONE)), after(3));

        assertOver(step.next(), Outcome.CANCELLED, EndReason.CANCELLED, after(3));
        assertThat(step.notices()).contains(Notice.toAll(BOB, new News.Over(EndReason.CANCELLED, Duration.ZERO)));
    }

    @Test
    void eitherHangsUpAndBothHearHowLongItWas() {
        Step step = CallRules.step(accepted(), new Command.HangUp(by(BOBS_PHONE)), after(65));
        News over = new News.Over(EndReason.ENDED, Duration.ofSeconds(60));

        assertOver(step.next(), Outcome.COMPLETED, EndReason.ENDED, after(65));
        assertThat(step.notices())
                .containsExactly(Notice.toAll(ADA, over), Notice.toOthers(BOB, Optional.of("bob-phone"), over));
    }

    @Test
    void aDeviceWithoutAPartInTheCallCannotHangUp() {
        assertRefused(
                Reason.FORBIDDEN, () -> CallRules.step(accepted(), new Command.HangUp(by(BOBS_TABLET)), after(6)));
        assertOver(
                next(accepted(), new Command.HangUp(new Command.Someone(BOB, Optional.empty())), 6),
                Outcome.COMPLETED,
                EndReason.ENDED,
                after(6));
    }

    @Test
    void whatIsOverStaysAsItIs() {
        Call over = next(RINGING, new Command.HangUp(by(ADAS_PHONE)), 3);
        List<Command> commands = List.of(
                new Command.HangUp(by(BOBS_PHONE)),
                new Command.Decline(by(BOBS_PHONE), EndReason.DECLINED),
                new Command.Lose(ADAS_PHONE),
                new Command.Return(BOBS_PHONE),
                new Command.Vouch(after(99)),
                new Command.Sever(EndReason.UNPAIRED),
                new Command.PassTime());

        for (Command command : commands) {
            assertThat(CallRules.step(over, command, after(60))).isEqualTo(new Step(over, List.of()));
        }
        assertRefused(Reason.CONFLICT, () -> CallRules.step(over, new Command.Accept(BOBS_PHONE), after(4)));
    }

    @Test
    void aLostDeviceHasFifteenSecondsToComeBack() {
        Reconnecting lost = lost(ADAS_PHONE, 20);

        assertThat(lost.deadline()).contains(after(35));
        assertThat(next(lost, new Command.Return(ADAS_PHONE), 34))
                .isEqualTo(new Accepted(OPENING, 4, ADAS_PHONE, BOBS_PHONE, after(5), after(94)));
        Step step = CallRules.step(lost, new Command.PassTime(), after(36));
        News over = new News.Over(EndReason.CONNECTION_LOST, Duration.ofSeconds(30));
        assertOver(step.next(), Outcome.FAILED, EndReason.CONNECTION_LOST, after(35));
        assertThat(step.notices()).containsExactly(Notice.toAll(ADA, over), Notice.toAll(BOB, over));
    }

    @Test
    void anotherDeviceTakesOverFromALostOne() {
        Call back = next(lost(BOBS_PHONE, 20), new Command.Return(BOBS_TABLET), 25);

        assertThat(back.isBound(BOBS_TABLET)).isTrue();
        assertThat(back.isBound(BOBS_PHONE)).isFalse();
    }

    @Test
    void aDeviceTakesThePlaceOfOneThatIsGoneUnnoticed() {
        Step step = CallRules.step(accepted(), new Command.TakeOver(BOBS_TABLET), after(20));

        assertThat(step.next()).isInstanceOfSatisfying(Accepted.class, talk -> {
            assertThat(talk.callerAt()).isEqualTo(ADAS_PHONE);
            assertThat(talk.calleeAt()).isEqualTo(BOBS_TABLET);
            assertThat(talk.answeredAt()).isEqualTo(after(5));
        });
        assertThat(step.notices())
                .containsExactly(Notice.to(BOBS_PHONE, new News.Over(EndReason.ANSWERED_ELSEWHERE, Duration.ZERO)));
    }

    @Test
    void aCallersNewDeviceHearsThatTheCallIsAnswered() {
        Step step = CallRules.step(accepted(), new Command.TakeOver(ADAS_TABLET), after(20));

        assertThat(step.next().isBound(ADAS_TABLET)).isTrue();
        assertThat(step.notices())
                .containsExactly(
                        Notice.to(ADAS_PHONE, new News.Over(EndReason.ANSWERED_ELSEWHERE, Duration.ZERO)),
                        Notice.to(ADAS_TABLET, new News.Answered()));
    }

    @Test
    void whoTakesOverLeavesTheOthersTimeToComeBackAsItIs() {
        Call call = next(lost(ADAS_PHONE, 20), new Command.TakeOver(BOBS_TABLET), 25);

        assertThat(call.deadline()).contains(after(35));
        assertThat(call.isLost(ADA)).isTrue();
        assertThat(call.maySignal(BOBS_TABLET)).isTrue();
    }

    @Test
    void aCallerTakesOverWhatRings() {
        Call call = next(RINGING, new Command.TakeOver(ADAS_TABLET), 10);

        assertThat(call.isBound(ADAS_TABLET)).isTrue();
        assertThat(call.isLost(ADA)).isFalse();
        assertThat(call.deadline()).contains(after(30));
    }

    @Test
    void nobodyTakesOverWhereTheyHaveNoPart() {
        Call over = next(accepted(), new Command.HangUp(by(ADAS_PHONE)), 20);

        assertThat(next(RINGING, new Command.TakeOver(BOBS_TABLET), 10)).isEqualTo(RINGING);
        assertThat(next(accepted(), new Command.TakeOver(BOBS_PHONE), 10)).isEqualTo(accepted());
        assertThat(next(over, new Command.TakeOver(BOBS_TABLET), 25)).isEqualTo(over);
    }

    @Test
    void aDeviceWithoutAPartIsNotMissed() {
        assertThat(next(accepted(), new Command.Lose(BOBS_TABLET), 20)).isEqualTo(accepted());
        assertThat(next(RINGING, new Command.Lose(BOBS_PHONE), 20)).isEqualTo(RINGING);
    }

    @Test
    void aCallThatLostBothNeedsBoth() {
        Call both = next(lost(ADAS_PHONE, 20), new Command.Lose(BOBS_PHONE), 25);
        Call one = next(both, new Command.Return(ADAS_PHONE), 30);

        assertThat(one).isInstanceOf(Reconnecting.class);
        assertThat(one.deadline()).contains(after(40));
        assertThat(next(one, new Command.Return(BOBS_PHONE), 31)).isInstanceOf(Accepted.class);
    }

    @Test
    void aCallerWhoDropsOutWhileItRingsHasFifteenSeconds() {
        Call lost = next(RINGING, new Command.Lose(ADAS_PHONE), 4);

        assertOver(next(lost, new Command.PassTime(), 19), Outcome.CANCELLED, EndReason.CANCELLED, after(19));
        assertThat(next(lost, new Command.Return(ADAS_PHONE), 18).deadline()).contains(after(30));
    }

    @Test
    void anAnswerMayComeWhileTheCallerIsAway() {
        Call lost = next(RINGING, new Command.Lose(ADAS_PHONE), 4);
        Call answered = next(lost, new Command.Accept(BOBS_PHONE), 10);

        assertThat(answered).isInstanceOf(Reconnecting.class);
        assertThat(answered.deadline()).contains(after(19));
        Step back = CallRules.step(answered, new Command.Return(ADAS_PHONE), after(12));
        assertThat(back.next()).isInstanceOf(Accepted.class);
        assertThat(back.notices()).containsExactly(Notice.to(ADAS_PHONE, new News.Answered()));
    }

    @Test
    void aCallThatNobodyVouchesForLosesBoth() {
        Accepted vouched = (Accepted) next(accepted(), new Command.Vouch(after(120)), 64);

        assertThat(vouched.vouchedUntil()).isEqualTo(after(120));
        assertThat(next(vouched, new Command.Vouch(after(100)), 64)).isEqualTo(vouched);
        assertThat(next(vouched, new Command.PassTime(), 130))
                .isEqualTo(new Reconnecting(vouched, 4, Map.of(ADA, after(130), BOB, after(130))));
    }

    @Test
    void theTwoWhoMayNotSpeakAreCutOff() {
        Step ringing = CallRules.step(RINGING, new Command.Sever(EndReason.UNPAIRED), after(3));
        Step talking = CallRules.step(accepted(), new Command.Sever(EndReason.SIGNED_OUT), after(10));
        News over = new News.Over(EndReason.SIGNED_OUT, Duration.ofSeconds(5));

        assertOver(ringing.next(), Outcome.CANCELLED, EndReason.UNPAIRED, after(3));
        assertOver(talking.next(), Outcome.COMPLETED, EndReason.SIGNED_OUT, after(10));
        assertThat(talking.notices()).containsExactly(Notice.toAll(ADA, over), Notice.toAll(BOB, over));
    }

    @Test
    void onlyDevicesThatAreThereMaySignal() {
        assertThat(RINGING.maySignal(ADAS_PHONE)).isTrue();
        assertThat(RINGING.maySignal(BOBS_PHONE)).isFalse();
        assertThat(accepted().maySignal(BOBS_PHONE)).isTrue();
        assertThat(accepted().maySignal(BOBS_TABLET)).isFalse();
        assertThat(lost(ADAS_PHONE, 20).maySignal(ADAS_PHONE)).isFalse();
        assertThat(lost(ADAS_PHONE, 20).maySignal(BOBS_PHONE)).isTrue();
    }

    @Test
    void aWishToCallMeetsWhatLives() {
        CallRoom room = OPENING.room();
        Party adasTablet = new Party(ADA, "ada-tablet");

        assertThat(Meeting.of(RINGING, ADAS_PHONE, room)).isEqualTo(Meeting.SAME);
        assertThat(Meeting.of(accepted(), ADAS_PHONE, room)).isEqualTo(Meeting.SAME);
        assertThat(Meeting.of(RINGING, adasTablet, room)).isEqualTo(Meeting.BUSY);
        assertThat(Meeting.of(RINGING, ADAS_PHONE, new CallRoom("other"))).isEqualTo(Meeting.BUSY);
        assertThat(Meeting.of(RINGING, BOBS_PHONE, new CallRoom("other"))).isEqualTo(Meeting.GLARE);
        assertThat(Meeting.of(accepted(), BOBS_PHONE, room)).isEqualTo(Meeting.BUSY);
        assertThat(Meeting.of(lost(ADAS_PHONE, 20), adasTablet, room)).isEqualTo(Meeting.SAME);
    }
}
