package io.soullink.testkit;

import static io.soullink.testkit.CallPlay.answer;
import static io.soullink.testkit.CallPlay.candidate;
import static io.soullink.testkit.CallPlay.offer;
import static io.soullink.testkit.CallPlay.room;
import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvent.CallEnded;
import io.soullink.app.port.LiveEvent.Signalled;
import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.call.Reconnecting;
import io.soullink.domain.call.Sdp;
import io.soullink.domain.call.Signal;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.Password;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** How the two devices of a call find each other, lose each other, and are parted. */
public interface CallConnectionScenarios extends OnStorage {
    private CallPlay play() {
        return CallPlay.ofACouple(storage());
    }

    private CallPlay talking() {
        CallPlay play = play();
        play.talk();
        play.forgetHeard();
        return play;
    }

    private static LiveEvent heard(Signal signal) {
        return new Signalled(room("room"), signal);
    }

    private static CallEnded over(Call call, EndReason reason, long seconds) {
        return new CallEnded(call.id(), call.room(), reason, Duration.ofSeconds(seconds));
    }

    @Test
    default void signalsPassBetweenTheTwoDevices() {
        CallPlay play = talking();

        play.signal(play.adasPhone, offer("v=0"));
        play.signal(play.bobsPhone, answer("v=0"));
        play.signal(play.bobsPhone, candidate("a"));

        assertThat(play.heardOn(play.bobsPhone)).containsExactly(heard(offer("v=0")));
        assertThat(play.heardOn(play.adasPhone)).containsExactly(heard(answer("v=0")), heard(candidate("a")));
        assertThat(play.heardOn(play.adasTablet)).isEmpty();
        assertThat(play.heardOn(play.bobsTablet)).isEmpty();
    }

    @Test
    default void nobodyElseSignals() {
        CallPlay play = talking();
        Actor cy = Rehearsal.on(play.rehearsal().cy, "cy-phone");

        for (Actor actor : List.of(play.adasTablet, play.bobsTablet, cy)) {
            assertRefused(Reason.FORBIDDEN, () -> play.signal(actor, candidate("a")));
        }
        assertRefused(Reason.FORBIDDEN, () -> play.calls().signal(play.adasPhone, room("other"), candidate("a")));
        play.end(play.adasPhone, "room");
        play.forgetHeard();
        assertRefused(Reason.FORBIDDEN, () -> play.signal(play.adasPhone, candidate("a")));
        assertThat(play.rehearsal().nobodyHeardAnything()).isTrue();
    }

    @Test
    default void whatTheCallerSaysEarlyIsHeldForWhoAccepts() {
        CallPlay play = play();
        play.call(play.adasPhone, "room");
        play.signal(play.adasPhone, offer("v=0"));
        play.signal(play.adasPhone, candidate("a"));
        play.signal(play.adasPhone, candidate("b"));
        assertRefused(Reason.FORBIDDEN, () -> play.signal(play.bobsPhone, candidate("c")));
        play.forgetHeard();

        play.accept(play.bobsPhone, "room");

        assertThat(play.heardOn(play.bobsPhone))
                .containsExactly(heard(offer("v=0")), heard(candidate("a")), heard(candidate("b")));
    }

    @Test
    default void aNewOfferReplacesWhatIsHeldAndCandidatesAreBounded() {
        CallPlay play = play();
        play.call(play.adasPhone, "room");
        play.signal(play.adasPhone, offer("v=0\ns=1"));
        play.signal(play.adasPhone, candidate("old"));
        play.signal(play.adasPhone, offer("v=0\ns=2"));
        List<LiveEvent> held = new ArrayList<>(List.of(heard(offer("v=0\ns=2"))));
        for (int i = 0; i < 70; i++) {
            play.signal(play.adasPhone, candidate("c" + i));
            if (i < 64) {
                held.add(heard(candidate("c" + i)));
            }
        }
        play.forgetHeard();

        play.accept(play.bobsPhone, "room");

        assertThat(play.heardOn(play.bobsPhone)).containsExactlyElementsOf(held);
    }

    @Test
    default void aDescriptionLeavesWithItsCodecsInOrder() {
        CallPlay play = talking();
        String codecs = "a=rtpmap:96 VP8/90000\r\na=rtpmap:98 VP9/90000\r\n";

        play.signal(play.adasPhone, offer("v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96 98\r\n" + codecs));

        assertThat(play.heardOn(play.bobsPhone))
                .containsExactly(heard(offer("v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 98 96\r\n" + codecs)));
        assertRefused(
                Reason.INVALID, () -> play.signal(play.adasPhone, new Signal.Offer(new Sdp("v=0\r\nm=video x\r\n"))));
    }

    @Test
    default void whoIsBackInTimeMissesNothing() {
        CallPlay play = talking();
        play.disconnect(play.bobsPhone);
        play.signal(play.adasPhone, offer("v=0"));
        play.signal(play.adasPhone, candidate("a"));
        assertThat(play.heardOn(play.bobsPhone)).isEmpty();

        play.advance(Duration.ofSeconds(14));
        play.connect(play.bobsPhone);
        play.advance(Duration.ofMinutes(5));

        assertThat(play.heardOn(play.bobsPhone)).containsExactly(heard(offer("v=0")), heard(candidate("a")));
        play.signal(play.bobsPhone, answer("v=0"));
        assertThat(play.heardOn(play.adasPhone)).containsExactly(heard(answer("v=0")));
    }

    @Test
    default void whoComesBackOnAnotherDeviceTakesTheCallOver() {
        CallPlay play = talking();
        Actor fresh = Rehearsal.on(play.rehearsal().bob, "bob-phone-again");
        play.disconnect(play.bobsPhone);

        play.connect(fresh);

        play.signal(fresh, answer("v=0"));
        assertThat(play.heardOn(play.adasPhone)).containsExactly(heard(answer("v=0")));
        assertRefused(Reason.FORBIDDEN, () -> play.signal(play.bobsPhone, answer("v=0")));
    }

    @Test
    default void whoSpeaksOnANewDeviceTakesTheCallOverFromOneThatIsSilent() {
        CallPlay play = CallPlay.ofACouple(storage());
        Call call = play.talk();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-phone-again");

        play.signal(fresh, offer("v=0"));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(heard(offer("v=0")));
        assertThat(play.heardOn(play.bobsPhone)).containsExactly(over(call, EndReason.ANSWERED_ELSEWHERE, 0));
        play.signal(play.adasPhone, answer("v=0"));
        assertThat(play.heardOn(fresh)).containsExactly(heard(answer("v=0")));
        assertRefused(Reason.FORBIDDEN, () -> play.signal(play.bobsPhone, candidate("a")));
        play.timeOut(play.bobsPhone);
        play.advance(Duration.ofMinutes(1));
        play.signal(fresh, candidate("b"));
    }

    @Test
    default void aDeviceThatWasHeardSinceKeepsItsCall() {
        CallPlay play = talking();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-laptop");
        play.signal(play.bobsPhone, candidate("a"));

        assertRefused(Reason.FORBIDDEN, () -> play.signal(fresh, candidate("b")));
        assertRefused(Reason.FORBIDDEN, () -> play.end(fresh, "room"));
        assertRefused(Reason.CONFLICT, () -> play.accept(fresh, "room"));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(heard(candidate("a")));
    }

    @Test
    default void aDeviceTakesOverFromItsOwnPersonOnly() {
        CallPlay play = talking();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-phone-again");
        play.signal(fresh, candidate("a"));

        play.signal(play.adasPhone, candidate("b"));

        assertThat(play.heardOn(fresh)).containsExactly(heard(candidate("b")));
        assertRefused(Reason.FORBIDDEN, () -> play.signal(play.adasTablet, candidate("c")));
    }

    @Test
    default void aDeviceThatComesBackItselfTakesTheCallBack() {
        CallPlay play = talking();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-laptop");
        play.signal(fresh, candidate("a"));

        play.arrival(play.rehearsal().bob, "bob-phone");
        play.signal(play.bobsPhone, candidate("b"));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(heard(candidate("b")));
    }

    @Test
    default void whoHangsUpOnANewDeviceNeedNotWaitUntilTheOldOneIsMissed() {
        CallPlay play = CallPlay.ofACouple(storage());
        Call call = play.talk();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-phone-again");

        play.end(fresh, "room");

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.ENDED, 1));
    }

    @Test
    default void whoAnswersAgainOnANewDeviceHasTheCall() {
        CallPlay play = talking();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-phone-again");

        assertThat(play.accept(fresh, "room").isLive()).isTrue();

        play.signal(play.adasPhone, offer("v=0"));
        assertThat(play.heardOn(fresh)).containsExactly(heard(offer("v=0")));
        assertRefused(Reason.CONFLICT, () -> play.accept(play.bobsTablet, "room"));
    }

    @Test
    default void whoCallsAgainOnANewDeviceGoesOnCalling() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        Actor fresh = play.arrival(play.rehearsal().ada, "ada-phone-again");
        assertRefused(Reason.CONFLICT, () -> play.call(fresh, "other"));

        assertThat(play.call(fresh, "room").id()).isEqualTo(call.id());

        play.forgetHeard();
        play.accept(play.bobsPhone, "room");
        assertThat(play.heardOn(fresh)).containsExactly(new LiveEvent.CallAccepted(call.id(), call.room()));
    }

    @Test
    default void aDeviceThatCameBackBeforeItsLossWasNoticedHasTheCall() {
        CallPlay play = talking();
        Actor fresh = play.arrival(play.rehearsal().bob, "bob-phone-again");
        play.advance(Duration.ofSeconds(40));
        play.forgetHeard();

        play.timeOut(play.bobsPhone);
        play.advance(Duration.ofMinutes(1));

        play.signal(play.adasPhone, candidate("a"));
        assertThat(play.heardOn(fresh)).containsExactly(heard(candidate("a")));
        assertThat(play.heardOn(play.adasPhone)).isEmpty();
    }

    @Test
    default void aDeviceThatWasThereBeforeIsNotTakenForTheLostOne() {
        CallPlay play = play();
        Call call = play.talk();
        play.arrival(play.rehearsal().bob, "bob-laptop");
        play.advance(Duration.ofSeconds(50));
        play.forgetHeard();

        play.timeOut(play.bobsPhone);
        play.advance(Duration.ofSeconds(15));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.CONNECTION_LOST, 66));
    }

    @Test
    default void aDeviceThatWasThereWhenTheLostOneWasHeardIsNotTakenForIt() {
        CallPlay play = play();
        Call call = play.talk();
        play.arrival(play.rehearsal().bob, "bob-laptop");
        play.advance(Duration.ofSeconds(5));
        play.signal(play.bobsPhone, candidate("b"));
        play.advance(Duration.ofSeconds(20));
        play.forgetHeard();

        play.timeOut(play.bobsPhone);
        play.advance(Duration.ofSeconds(15));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.CONNECTION_LOST, 41));
    }

    @Test
    default void aLossThatIsNoticedAtOnceIsTheDevicesOwn() {
        CallPlay play = play();
        Call call = play.talk();
        play.arrival(play.rehearsal().bob, "bob-laptop");
        play.advance(Duration.ofSeconds(10));
        play.forgetHeard();

        play.disconnect(play.bobsPhone);
        play.advance(Duration.ofSeconds(15));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.CONNECTION_LOST, 26));
    }

    @Test
    default void whoDoesNotComeBackLosesTheCall() {
        CallPlay play = play();
        Call call = play.talk();
        play.forgetHeard();
        play.disconnect(play.bobsPhone);

        play.advance(Duration.ofSeconds(15));
        play.advance(Duration.ofSeconds(15));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.CONNECTION_LOST, 15));
        assertThat(play.last().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(play.calls().liveRoomOf(call.couple())).isEmpty();
    }

    @Test
    default void aCallerWhoIsGoneCallsNoMore() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.forgetHeard();
        play.disconnect(play.adasPhone);

        play.advance(Duration.ofSeconds(15));

        assertThat(play.heardOn(play.bobsPhone)).containsExactly(over(call, EndReason.CANCELLED, 0));
        assertThat(play.last().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    default void aDeviceThatConnectsTwiceForAMomentIsNotLost() {
        CallPlay play = talking();

        play.connect(play.bobsPhone);
        play.disconnect(play.bobsPhone);
        play.advance(Duration.ofMinutes(1));

        play.signal(play.adasPhone, candidate("a"));
        assertThat(play.heardOn(play.bobsPhone)).containsExactly(heard(candidate("a")));
    }

    @Test
    default void aDeviceThatIsGoneBeforeItsAnswerArrivesIsLostAtOnce() {
        CallPlay play = play();
        Call call = play.call(play.adasPhone, "room");
        play.disconnect(play.bobsPhone);
        play.accept(play.bobsPhone, "room");
        play.forgetHeard();

        play.advance(Duration.ofSeconds(15));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.CONNECTION_LOST, 15));
    }

    @Test
    default void aLongCallLivesOn() {
        CallPlay play = talking();

        for (int minutes = 0; minutes < 30; minutes++) {
            play.advance(Duration.ofMinutes(2));
        }

        play.signal(play.adasPhone, candidate("a"));
        assertThat(play.heardOn(play.bobsPhone)).containsExactly(heard(candidate("a")));
    }

    @Test
    default void aCallOutlivesTheServerItBeganOn() {
        CallPlay before = talking();
        Rehearsal after = before.rehearsal().again();
        Actor adas = after.connect(after.ada, "ada-anew");
        Actor bobs = after.connect(after.bob, "bob-anew");

        after.advance(Duration.ofSeconds(60));
        after.forgetHeard();

        after.link.calls().signal(adas, room("room"), candidate("a"));
        assertThat(after.heardOn(bobs)).containsExactly(heard(candidate("a")));
    }

    @Test
    default void whoPartsHangsUp() {
        CallPlay play = play();
        Call call = play.talk();
        play.forgetHeard();

        play.rehearsal().link.pairing().disconnect(Actor.of(play.rehearsal().ada));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.UNPAIRED, 0));
        assertThat(play.heardOn(play.bobsPhone)).containsExactly(over(call, EndReason.UNPAIRED, 0));
        assertRefused(Reason.FORBIDDEN, () -> play.signal(play.adasPhone, candidate("a")));
    }

    @Test
    default void whoEndsTheirSessionsHangsUp() {
        CallPlay play = play();
        Call call = play.talk();
        play.forgetHeard();

        play.rehearsal().link.accounts().signOutEverywhere(Actor.of(play.rehearsal().bob));

        assertThat(play.heardOn(play.adasPhone)).containsExactly(over(call, EndReason.SIGNED_OUT, 0));
    }

    @Test
    default void aNewPasswordHangsUp() {
        CallPlay play = play();
        Call call = play.talk();
        play.forgetHeard();

        play.rehearsal()
                .link
                .accounts()
                .changePassword(Actor.of(play.rehearsal().ada), Rehearsal.PASSWORD, new Password("battery staple"));

        assertThat(play.heardOn(play.bobsPhone)).containsExactly(over(call, EndReason.SIGNED_OUT, 0));
    }

    @Test
    default void aLossThatStorageDidNotTakeIsNoticedLater() {
        BreakableStorage storage = new BreakableStorage(storage());
        CallPlay play = CallPlay.ofACouple(storage);
        play.talk();
        storage.breakCalls();
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> play.disconnect(play.bobsPhone));
        storage.mend();

        play.advance(Accepted.VOUCHED);
        play.advance(Reconnecting.PATIENCE);

        assertThat(play.last().reason()).isEqualTo(EndReason.CONNECTION_LOST);
    }

    @Test
    default void aPartingThatTheCallDidNotHearOfEndsItLater() {
        BreakableStorage storage = new BreakableStorage(storage());
        CallPlay play = CallPlay.ofACouple(storage);
        Call call = play.talk();
        storage.breakCalls();
        play.rehearsal().link.pairing().disconnect(play.adasPhone);
        storage.mend();

        play.advance(Accepted.VOUCHED);

        assertThat(storage.calls().find(call.id()))
                .get()
                .asInstanceOf(InstanceOfAssertFactories.type(Ended.class))
                .extracting(Ended::reason)
                .isEqualTo(EndReason.UNPAIRED);
    }
}
