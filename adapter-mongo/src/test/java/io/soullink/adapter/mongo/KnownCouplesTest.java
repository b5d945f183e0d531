package io.soullink.adapter.mongo;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.CY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import io.soullink.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KnownCouplesTest {
    private final MovableClocks clocks = new MovableClocks();
    private final KnownCouples known = new KnownCouples(clocks.clocks().ticks());
    private final Couple couple = Some.couple();
    private int asked;

    private Optional<Couple> ask(UserId user) {
        return known.of(user, stored(Optional.of(couple)));
    }

    private Supplier<Optional<Couple>> stored(Optional<Couple> answer) {
        return () -> {
            asked++;
            return answer;
        };
    }

    @Test
    void oneAnswerDoesForBothPartners() {
        assertThat(ask(ADA)).contains(couple);
        assertThat(ask(ADA)).contains(couple);
        assertThat(ask(BOB)).contains(couple);

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isBelievedNoLongerThanItMay() {
        ask(ADA);
        clocks.advance(Couples.KNOWN_FOR.minusNanos(1));
        ask(ADA);
        assertThat(asked).isEqualTo(1);

        clocks.advance(Duration.ofNanos(1));

        assertThat(known.of(ADA, stored(Optional.empty()))).isEmpty();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void isBelievedFromWhenItWasAskedNotFromWhenItCame() {
        known.of(ADA, () -> {
            clocks.advance(Couples.KNOWN_FOR);
            return Optional.of(couple);
        });

        assertThat(known.of(ADA, stored(Optional.empty()))).isEmpty();
    }

    @Test
    void thatSomebodyIsInNoCoupleIsNotRemembered() {
        assertThat(known.of(ADA, stored(Optional.empty()))).isEmpty();

        assertThat(ask(ADA)).contains(couple);
    }

    @Test
    void whoIsForgottenIsAskedFor() {
        ask(ADA);
        known.forget(couple.partners());

        assertThat(known.of(ADA, stored(Optional.empty()))).isEmpty();
        assertThat(known.of(BOB, stored(Optional.empty()))).isEmpty();
    }

    @Test
    void anAnswerFromBeforeAPartingIsNotRememberedAfterIt() {
        known.of(ADA, () -> {
            known.forget(couple.partners());
            return Optional.of(couple);
        });

        assertThat(known.of(ADA, stored(Optional.empty()))).isEmpty();
        assertThat(known.of(BOB, stored(Optional.empty()))).isEmpty();
    }

    @Test
    void anAnswerFromBeforeEverybodyWasForgottenIsNotRememberedEither() {
        known.of(ADA, () -> {
            known.forgetAll();
            return Optional.of(couple);
        });

        assertThat(known.of(BOB, stored(Optional.empty()))).isEmpty();
    }

    @Test
    void everybodyCanBeForgotten() {
        ask(ADA);
        known.forgetAll();

        assertThat(known.of(BOB, stored(Optional.empty()))).isEmpty();
    }

    @Test
    void whoSharesASlotIsNotTakenForTheOther() {
        for (int number = 10; number < 40_000; number++) {
            assertThat(known.of(Some.userId(number), Optional::empty)).isEmpty();
            ask(ADA);
        }
        assertThat(known.of(CY, Optional::empty)).isEmpty();
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> known.of(ADA, () -> {
                    throw new StorageException("away", false, null);
                }));

        assertThat(ask(ADA)).contains(couple);
    }
}
