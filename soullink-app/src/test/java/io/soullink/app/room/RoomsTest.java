package io.soullink.app.room;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.testkit.OneCouple;
import io.soullink.testkit.Race;
import io.soullink.testkit.Some;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private final Couple couple = Some.couple();
    private final Rooms rooms = new Rooms(new OneCouple(couple));

    @Test
    void partnersEnter() {
        assertThat(rooms.enter(Actor.of(ADA), ROOM)).isEqualTo(couple);
        assertThat(rooms.<Couple>inOrder(Actor.of(BOB), ROOM, entered -> entered))
                .isEqualTo(couple);
    }

    @Test
    void nobodyElseDoesAnything() {
        AtomicBoolean done = new AtomicBoolean();

        assertRefused(Reason.NOT_A_MEMBER, () -> rooms.enter(Actor.of(CY), ROOM));
        assertRefused(Reason.NOT_A_MEMBER, () -> rooms.inOrder(Actor.of(CY), ROOM, entered -> done.getAndSet(true)));
        assertRefused(
                Reason.NOT_A_MEMBER,
                () -> rooms.inOrder(Actor.of(ADA), Some.coupleId(2), entered -> done.getAndSet(true)));
        assertThat(done).isFalse();
    }

    @Test
    void anOpenRoomIsOpenToEverybody() {
        assertThat(rooms.enterOpen(ROOM)).isEqualTo(couple);
        assertRefused(Reason.NOT_A_MEMBER, () -> rooms.enterOpen(Some.coupleId(2)));
    }

    @Test
    void oneThingHappensAtATime() {
        AtomicInteger inside = new AtomicInteger();

        Race<Integer> race = Race.of(4, number -> {
            int most = 0;
            for (int i = 0; i < 500; i++) {
                most = Math.max(most, rooms.inOrder(ROOM, () -> {
                    int now = inside.incrementAndGet();
                    Thread.yield();
                    inside.decrementAndGet();
                    return now;
                }));
            }
            return most;
        });

        assertThat(race.answers()).containsOnly(1);
    }

    @Test
    void aStrangerIsRefusedWithoutWaiting() {
        CountDownLatch refused = new CountDownLatch(1);

        Race<Boolean> race =
                Race.of(List.<Callable<Boolean>>of(() -> rooms.inOrder(ROOM, () -> isDone(refused)), () -> {
                    assertRefused(Reason.NOT_A_MEMBER, () -> rooms.inOrder(Actor.of(CY), ROOM, entered -> true));
                    refused.countDown();
                    return true;
                }));

        assertThat(race.answers()).containsExactly(true, true);
    }

    @Test
    void whatFailsLetsTheNextIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rooms.inOrder(ROOM, () -> {
                    throw new IllegalStateException("broken");
                }));

        Race<String> race = Race.of(1, number -> rooms.inOrder(ROOM, () -> "in"));
        assertThat(race.answers()).containsExactly("in");
    }

    @Test
    void anotherRoomDoesNotWait() {
        CoupleId other = Some.coupleId(2);
        CountDownLatch otherDone = new CountDownLatch(1);

        Race<Boolean> race = Race.of(List.<Callable<Boolean>>of(
                () -> rooms.inOrder(ROOM, () -> isDone(otherDone)),
                () -> rooms.inOrder(other, () -> {
                    otherDone.countDown();
                    return true;
                })));

        assertThat(race.answers()).containsExactly(true, true);
    }

    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
