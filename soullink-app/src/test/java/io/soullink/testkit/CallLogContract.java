package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a couple's calls are read when they are over. */
public interface CallLogContract extends OnStorage {
    private CallLog log(Optional<CallId> before, int limit) {
        return storage().calls().log(Some.ROOM, before, limit);
    }

    private Ended over(int number, CoupleId couple) {
        Ringing call = SomeCalls.ringing(number, couple, Some.TIME);
        storage().calls().begin(call);
        Ended over = SomeCalls.ended(call);
        storage().calls().replace(call, over);
        return over;
    }

    @Test
    default void aCoupleThatNeverCalledHasAnEmptyLog() {
        assertThat(log(Optional.empty(), 10)).isEqualTo(new CallLog(List.of(), false));
    }

    @Test
    default void theLogHoldsWhatIsOver() {
        Ended first = over(1, Some.ROOM);
        over(2, Some.coupleId(2));
        storage().calls().begin(SomeCalls.ringing(3));

        assertThat(log(Optional.empty(), 10).calls()).containsExactly(first);
    }

    @Test
    default void nothingIsLeftOfACoupleThatIsErased() {
        over(1, Some.ROOM);
        Ended others = over(2, Some.coupleId(2));
        storage().calls().begin(SomeCalls.ringing(3));

        storage().calls().erase(Some.ROOM);
        storage().calls().erase(Some.ROOM);

        assertThat(log(Optional.empty(), 10).calls()).isEmpty();
        assertThat(storage().calls().liveOf(Some.ROOM)).isEmpty();
        assertThat(storage().calls().find(SomeCalls.id(1))).isEmpty();
        assertThat(storage().calls().find(SomeCalls.id(3))).isEmpty();
        assertThat(storage().calls().due(Some.TIME.plus(Duration.ofDays(1)), 10))
                .isEmpty();
        assertThat(storage().calls().log(Some.coupleId(2), Optional.empty(), 10).calls())
                .containsExactly(others);
    }

    @Test
    default void theLogIsPagedFromTheNewest() {
        Ended second = over(2, Some.ROOM);
        Ended first = over(1, Some.ROOM);
        Ended third = over(3, Some.ROOM);

        assertThat(log(Optional.empty(), 2)).isEqualTo(new CallLog(List.of(third, second), true));
        assertThat(log(Optional.of(second.id()), 2)).isEqualTo(new CallLog(List.of(first), false));
        assertThat(log(Optional.empty(), 3).olderExist()).isFalse();
        assertThat(log(Optional.of(first.id()), 2).calls()).isEmpty();
    }
}
