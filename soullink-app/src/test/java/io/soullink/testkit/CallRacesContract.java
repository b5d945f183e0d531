package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.call.Call;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Command;
import io.soullink.domain.call.EndReason;
import io.soullink.domain.call.Party;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Calls} promises when several come at once. Each round is about a couple of its own. */
public interface CallRacesContract extends OnStorage {
    private Calls calls() {
        return storage().calls();
    }

    private static CoupleId couple(int round) {
        return Some.coupleId(1 + round);
    }

    private static Ringing call(int round, int number) {
        return SomeCalls.ringing(1 + round * 10 + number, couple(round), Some.TIME);
    }

    @Test
    default void ofSeveralWhoCallAtOnceOneCallLives() {
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;

            Race<Call> race = Race.of(4, number -> calls().begin(call(round, number)));

            Call live = calls().liveOf(couple(round)).orElseThrow();
            assertThat(race.answers()).hasSize(4).containsOnly(live);
            for (int number = 0; number < 4; number++) {
                Ringing tried = call(round, number);
                assertThat(calls().find(tried.id()).isPresent()).isEqualTo(tried.equals(live));
            }
        }
    }

    @Test
    default void ofSeveralChangesOfOneStateOneIsStored() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            Ringing call = call(round, 0);
            calls().begin(call);
            List<Call> changes = List.of(
                    SomeCalls.accepted(call),
                    SomeCalls.after(call, new Command.Accept(new Party(Some.BOB, "bob-tablet"))),
                    SomeCalls.ended(call),
                    SomeCalls.after(call, new Command.Sever(EndReason.SIGNED_OUT)));

            Race<Boolean> race = Race.of(4, number -> calls().replace(call, changes.get(number)));

            assertThat(race.answers()).containsOnlyOnce(true);
            Call stored = changes.get(race.answers().indexOf(true));
            assertThat(calls().find(call.id())).contains(stored);
            assertThat(calls().liveOf(couple(round)).isPresent()).isEqualTo(stored.isLive());
        }
    }

    @Test
    default void whatEndsMakesWayForOneOfSeveral() {
        for (int i = 0; i < Race.ROUNDS; i++) {
            int round = i;
            Ringing first = call(round, 0);
            calls().begin(first);

            Race.<Object>of(List.of(
                    () -> calls().replace(first, SomeCalls.ended(first)),
                    () -> calls().begin(call(round, 1)),
                    () -> calls().begin(call(round, 2))));

            assertThat(calls().find(first.id()).map(Call::isLive)).contains(false);
            long live = List.of(call(round, 1), call(round, 2)).stream()
                    .filter(next -> calls().find(next.id()).isPresent())
                    .count();
            assertThat(live).isLessThanOrEqualTo(1);
            assertThat(calls().liveOf(couple(round)).isPresent()).isEqualTo(live == 1);
        }
    }
}
