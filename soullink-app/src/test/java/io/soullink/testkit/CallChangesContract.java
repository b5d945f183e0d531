package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Command;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Reconnecting;
import io.soullink.domain.call.Ringing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How calls begin, change and come due. */
public interface CallChangesContract extends OnStorage {
    private Calls calls() {
        return storage().calls();
    }

    private <T extends Call> T stored(Call before, T after) {
        assertThat(calls().replace(before, after)).isTrue();
        return after;
    }

    private void assertLive(Call call) {
        assertThat(calls().find(call.id())).contains(call);
        assertThat(calls().liveOf(call.couple())).contains(call);
    }

    @Test
    default void findsNothingAtFirst() {
        assertThat(calls().find(SomeCalls.id(1))).isEmpty();
        assertThat(calls().liveOf(Some.ROOM)).isEmpty();
        assertThat(calls().due(Some.TIME, 10)).isEmpty();
    }

    @Test
    default void keepsACallAsItBegan() {
        Ringing call = SomeCalls.ringing(1);

        assertThat(calls().begin(call)).isEqualTo(call);

        assertLive(call);
        assertThat(calls().liveOf(Some.coupleId(2))).isEmpty();
    }

    @Test
    default void aLiveCallIsInTheWayOfTheNext() {
        Ringing first = SomeCalls.ringing(1);
        calls().begin(first);

        assertThat(calls().begin(SomeCalls.ringing(2))).isEqualTo(first);
        assertThat(calls().find(SomeCalls.id(2))).isEmpty();

        Accepted talk = stored(first, SomeCalls.accepted(first));
        assertThat(calls().begin(SomeCalls.ringing(2))).isEqualTo(talk);
        assertLive(talk);
    }

    @Test
    default void couplesAreNotInEachOthersWay() {
        Ringing other = SomeCalls.ringing(2, Some.coupleId(2), Some.TIME);
        calls().begin(SomeCalls.ringing(1));

        assertThat(calls().begin(other)).isEqualTo(other);
    }

    @Test
    default void keepsEveryStateWhole() {
        Ringing call = SomeCalls.ringing(1);
        calls().begin(call);
        Call away = stored(call, SomeCalls.after(call, new Command.Lose(SomeCalls.ADAS_PHONE)));
        assertLive(away);
        Reconnecting answered =
                stored(away, (Reconnecting) SomeCalls.after(away, new Command.Accept(SomeCalls.BOBS_PHONE)));
        assertLive(answered);
        Reconnecting both =
                stored(answered, (Reconnecting) SomeCalls.after(answered, new Command.Lose(SomeCalls.BOBS_PHONE)));
        assertLive(both);

        Ended over = stored(both, SomeCalls.ended(both));

        assertThat(calls().find(call.id())).contains(over);
        assertThat(calls().liveOf(Some.ROOM)).isEmpty();
    }

    @Test
    default void whatIsOverMakesWay() {
        Ringing first = SomeCalls.ringing(1);
        calls().begin(first);
        stored(first, SomeCalls.ended(first));
        Ringing second = SomeCalls.ringing(2);

        assertThat(calls().begin(second)).isEqualTo(second);
        assertLive(second);
    }

    @Test
    default void aChangeOfWhatWasChangedMeanwhileIsRefused() {
        Ringing call = SomeCalls.ringing(1);
        calls().begin(call);
        Accepted talk = stored(call, SomeCalls.accepted(call));

        assertThat(calls().replace(call, SomeCalls.ended(call))).isFalse();
        assertThat(calls().replace(SomeCalls.ringing(2), SomeCalls.ended(SomeCalls.ringing(2))))
                .isFalse();
        assertLive(talk);
    }

    @Test
    default void aCallIsReplacedByItselfOnlyAndNeverByItsPast() {
        Ringing call = SomeCalls.ringing(1);
        calls().begin(call);
        Accepted talk = stored(call, SomeCalls.accepted(call));
        Ended over = SomeCalls.ended(talk);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls().replace(talk, SomeCalls.ended(SomeCalls.ringing(2))));
        assertThatIllegalArgumentException().isThrownBy(() -> calls().replace(talk, call));
        assertThatIllegalArgumentException().isThrownBy(() -> calls().replace(talk, talk));
        assertThatIllegalArgumentException().isThrownBy(() -> calls().replace(over, over));
        assertLive(talk);
    }

    @Test
    default void liveCallsComeDueInTheOrderOfTheirDeadlines() {
        Ringing later = SomeCalls.ringing(1, Some.coupleId(1), Some.TIME.plusSeconds(1));
        Ringing earlier = SomeCalls.ringing(2, Some.coupleId(2), Some.TIME);
        Ringing over = SomeCalls.ringing(3, Some.coupleId(3), Some.TIME);
        List.of(later, earlier, over).forEach(calls()::begin);
        stored(over, SomeCalls.ended(over));
        Instant deadline = earlier.deadline().orElseThrow();

        assertThat(calls().due(deadline.minusMillis(1), 10)).isEmpty();
        assertThat(calls().due(deadline, 10)).containsExactly(earlier);
        assertThat(calls().due(deadline.plusSeconds(1), 10)).containsExactly(earlier, later);
        assertThat(calls().due(deadline.plusSeconds(1), 1)).containsExactly(earlier);
    }

    @Test
    default void everyLiveStateComesDueAtItsOwnTime() {
        Ringing call = SomeCalls.ringing(1);
        calls().begin(call);
        Accepted talk = stored(call, SomeCalls.accepted(call));
        Instant vouched = talk.vouchedUntil();
        assertThat(calls().due(vouched.minusMillis(1), 10)).isEmpty();
        assertThat(calls().due(vouched, 10)).containsExactly(talk);

        Reconnecting lost = stored(talk, SomeCalls.reconnecting(talk));
        assertThat(calls().due(lost.deadline().orElseThrow(), 10)).containsExactly(lost);
        assertThat(calls().due(lost.deadline().orElseThrow().minusMillis(1), 10))
                .isEmpty();
    }
}
