package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvent.CallAccepted;
import io.soullink.app.port.LiveEvent.CallEnded;
import io.soullink.app.port.LiveEvent.CallRejected;
import io.soullink.app.port.LiveEvent.IncomingCall;
import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who rings whom, and how it ends. */
public interface RingingScenarios extends OnStorage {
    private CallPlay play() {
        return CallPlay.ofACouple(storage());
    }

    private static CallEnded over(Call call, EndReason reason) {
        return new CallEnded(call.id(), call.room(), reason, Duration.ZERO);
    }

    @Test
    default void allDevicesOfThePartnerRing() {
        CallPlay play = play();

        Call call = play.call(play.adasPhone, "room");

        IncomingCall incoming = new IncomingCall(call.id(), call.room(), play.ada(), true);
        assertThat(play.heardOn(play.bobsPhone)).containsExactly(incoming);
        assertThat(play.heardOn(play.bobsTablet)).containsExactly(incoming);
        assertThat(play.heardOn(play.adasPhone)).isEmpty();
    }

    @Test
    default void theFirstAnswerWinsAndTheOthersFallSilent() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.accept(play.bobsPhone, "room");

        assertRefused(Reason.CONFLICT, () -> play.accept(play.bobsTablet, "room"));
        assertThat(play.heardOn(play.adasPhone)).containsExactly(new CallAccepted(call.id(), call.room()));
        assertThat(play.heardOn(play.adasTablet)).isEmpty();
        assertThat(play.heardOn(play.bobsPhone)).isEmpty();
        assertThat(play.heardOn(play.bobsTablet)).containsExactly(over(call, EndReason.ANSWERED_ELSEWHERE));
    }

    @Test
    default void nobodyAnswersForThirtySeconds() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.advance(Duration.ofSeconds(30).minusMillis(1));
        assertThat(play.heardOn(play.adasPhone)).isEmpty();
        play.advance(Duration.ofMillis(1));
        play.advance(Duration.ofSeconds(1));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(new CallRejected(call.room(), EndReason.TIMEOUT));
        assertThat(play.heardOn(play.bobsTablet)).containsExactly(over(call, EndReason.TIMEOUT));
        assertThat(play.last().outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    default void anAbsentPartnerIsUnreachableInTheEnd() {
        CallPlay play = CallPlay.withBobAway(storage());
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.advance(Duration.ofSeconds(30));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(new CallRejected(call.room(), EndReason.OFFLINE));
        assertThat(play.last().outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    default void aDeviceThatComesOnlineHearsWhatRings() {
        CallPlay play = CallPlay.withBobAway(storage());
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.connect(play.bobsPhone);

        assertThat(play.heardOn(play.bobsPhone))
                .containsExactly(new IncomingCall(call.id(), call.room(), play.ada(), true));
        assertThat(play.heardOn(play.bobsTablet)).isEmpty();
        play.advance(Duration.ofSeconds(30));
        assertThat(play.last().outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    default void thePartnerDeclines() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.calls().reject(play.bobsPhone, Optional.empty(), EndReason.DECLINED);

        assertThat(play.heardOn(play.adasPhone)).containsExactly(new CallRejected(call.room(), EndReason.DECLINED));
        assertThat(play.heardOn(play.bobsPhone)).isEmpty();
        assertThat(play.heardOn(play.bobsTablet)).containsExactly(over(call, EndReason.DECLINED));
        assertThat(play.last().outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    default void thePartnerIsBusyElsewhere() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.calls().reject(play.bobsPhone, Optional.of(call.room()), EndReason.BUSY);

        assertThat(play.heardOn(play.adasPhone)).containsExactly(new CallRejected(call.room(), EndReason.BUSY));
        assertThat(play.last().outcome()).isEqualTo(Outcome.BUSY);
    }

    @Test
    default void theCallerGivesUp() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();

        play.end(play.adasPhone, "room");

        assertThat(play.heardOn(play.bobsPhone)).containsExactly(over(call, EndReason.CANCELLED));
        assertThat(play.heardOn(play.adasPhone)).isEmpty();
        assertThat(play.last().outcome()).isEqualTo(Outcome.CANCELLED);
        assertRefused(Reason.CONFLICT, () -> play.accept(play.bobsPhone, "room"));
    }

    @Test
    default void aSecondCallMeetsABusyLine() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.accept(play.bobsPhone, "room");
        play.forgetHeard();

        assertRefused(Reason.CONFLICT, () -> play.call(play.bobsTablet, "other"));
        assertRefused(Reason.CONFLICT, () -> play.call(play.adasTablet, "room"));

        assertThat(play.heardOn(play.bobsTablet))
                .containsExactly(new CallRejected(CallPlay.room("other"), EndReason.BUSY));
        assertThat(play.heardOn(play.bobsPhone)).isEmpty();
        assertThat(play.calls().liveRoomOf(call.couple())).contains(call.room());
    }

    @Test
    default void theSameCallAskedForAgainRingsOnce() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");

        assertThat(play.call(play.adasPhone, "room")).isEqualTo(call);
        assertThat(play.heardOn(play.bobsPhone)).hasSize(1);
    }

    @Test
    default void twoWhoCallEachOtherMeetInTheFirstCall() {
        CallPlay play = play();
        Call first = play.call(play.adasPhone, "hers");
        play.forgetHeard();

        Call met = play.call(play.bobsPhone, "his");

        assertThat(met.id()).isEqualTo(first.id());
        assertThat(play.heardOn(play.bobsPhone))
                .containsExactly(new IncomingCall(first.id(), first.room(), play.ada(), true));
        assertThat(play.accept(play.bobsPhone, "hers")).isInstanceOf(Accepted.class);
        assertRefused(Reason.NOT_FOUND, () -> play.accept(play.bobsPhone, "his"));
    }

    @Test
    default void whatIsHungUpIsOverOnce() {
        CallPlay play = play();
        Call call = play.talk();
        play.forgetHeard();
        play.advance(Duration.ofSeconds(20));

        Call over = play.end(play.bobsPhone, "room");

        assertThat(play.end(play.adasPhone, "room")).isEqualTo(over);
        List<LiveEvent> heard = play.heardOn(play.adasPhone);
        assertThat(heard)
                .containsExactly(new CallEnded(call.id(), call.room(), EndReason.ENDED, Duration.ofSeconds(20)));
        assertThat(play.heardOn(play.bobsPhone)).isEmpty();
        assertThat(play.last().duration()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    default void theLogIsReadFromItsEnd() {
        CallPlay play = play();
        for (int i = 0; i < 3; i++) {
            play.call(play.adasPhone, "room" + i);
            play.end(play.adasPhone, "room" + i);
        }

        CallLog newest = play.log(2, Optional.empty());
        CallLog rest = play.log(2, Optional.of(newest.calls().get(1).id()));

        assertThat(newest.calls()).extracting(call -> call.room().value()).containsExactly("room2", "room1");
        assertThat(newest.olderExist()).isTrue();
        assertThat(rest.calls()).extracting(Ended::room).containsExactly(CallPlay.room("room0"));
        assertThat(rest.olderExist()).isFalse();
        assertRefused(Reason.INVALID, () -> play.log(0, Optional.empty()));
        assertRefused(Reason.INVALID, () -> play.log(201, Optional.empty()));
    }

    @Test
    default void strangersFindNoCall() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        Actor cy = Rehearsal.on(play.rehearsal().cy, "cy-phone");
        play.forgetHeard();

        assertRefused(Reason.NOT_FOUND, () -> play.accept(cy, "room"));
        assertRefused(Reason.NOT_FOUND, () -> play.end(cy, "room"));
        assertRefused(Reason.NOT_FOUND, () -> play.calls().reject(cy, Optional.empty(), EndReason.DECLINED));
        assertRefused(Reason.NOT_A_MEMBER, () -> play.call(cy, "room"));
        assertRefused(Reason.NOT_A_MEMBER, () -> play.calls().log(cy, call.couple(), Optional.empty(), 1));
        assertRefused(Reason.FORBIDDEN, () -> play.callAs(play.adasPhone, play.rehearsal().bob));
        assertThat(play.rehearsal().nobodyHeardAnything()).isTrue();
    }
}
