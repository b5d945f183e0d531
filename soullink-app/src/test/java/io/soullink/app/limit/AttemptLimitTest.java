package io.soullink.app.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final AttemptLimit limit = new AttemptLimit(() -> now, 3, MINUTE);

    private void fail(String key) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> guess(key))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.BAD_CREDENTIALS);
    }

    private void guess(String key) {
        limit.guard(key, Reason.BAD_CREDENTIALS, () -> {
            throw new Rejected(Reason.BAD_CREDENTIALS, "wrong");
        });
    }

    private void assertClosed(String key, Duration retryAfter) {
        AtomicInteger tried = new AtomicInteger();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> limit.guard(key, Reason.BAD_CREDENTIALS, tried::incrementAndGet))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ATTEMPTS))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(retryAfter));
        assertThat(tried).hasValue(0);
    }

    private String succeed(String key) {
        return limit.guard(key, Reason.BAD_CREDENTIALS, () -> "in");
    }

    @Test
    void closesAfterTheBurst() {
        fail("ada");
        fail("ada");
        fail("ada");

        assertClosed("ada", MINUTE);
    }

    @Test
    void keysAreOfNoConcernToEachOther() {
        fail("ada");
        fail("ada");
        fail("ada");

        assertThat(succeed("bob")).isEqualTo("in");
    }

    @Test
    void oneMoreIsLetInEachRefill() {
        fail("ada");
        fail("ada");
        fail("ada");

        now = now.plus(MINUTE).minusMillis(1);
        assertClosed("ada", Duration.ofMillis(1));

        now = now.plusMillis(1);
        fail("ada");
        assertClosed("ada", MINUTE);
    }

    @Test
    void isWholeAgainAfterAsManyRefills() {
        fail("ada");
        fail("ada");
        fail("ada");

        now = now.plus(MINUTE.multipliedBy(3));
        fail("ada");
        fail("ada");
        fail("ada");
        assertClosed("ada", MINUTE);
    }

    @Test
    void aRestSavesUpNoMoreThanTheBurst() {
        now = now.plus(Duration.ofDays(1));
        fail("ada");
        fail("ada");
        fail("ada");

        assertClosed("ada", MINUTE);
    }

    @Test
    void successesAreFree() {
        for (int i = 0; i < 10; i++) {
            assertThat(succeed("ada")).isEqualTo("in");
        }
        fail("ada");
        succeed("ada");
        fail("ada");
        fail("ada");

        assertClosed("ada", MINUTE);
    }

    @Test
    void whatFailsForAnotherReasonIsNoGuess() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> limit.guard("ada", Reason.BAD_CREDENTIALS, () -> {
                        throw new Rejected(Reason.CONFLICT, "something else");
                    }));
            assertThatIllegalStateException()
                    .isThrownBy(() -> limit.guard("ada", Reason.BAD_CREDENTIALS, () -> {
                        throw new IllegalStateException("broken");
                    }));
        }

        assertThat(succeed("ada")).isEqualTo("in");
    }

    @Test
    void knockingAtAClosedDoorKeepsItClosedNoLonger() {
        fail("ada");
        fail("ada");
        fail("ada");
        for (int i = 0; i < 10; i++) {
            assertClosed("ada", MINUTE);
        }

        now = now.plus(MINUTE);
        assertThat(succeed("ada")).isEqualTo("in");
    }

    @Test
    void manyAtOnceGainNothing() {
        AtomicInteger tried = new AtomicInteger();
        CountDownLatch allDecided = new CountDownLatch(8);

        Race<Object> race = Race.of(8, number -> {
            try {
                return limit.guard("ada", Reason.BAD_CREDENTIALS, () -> {
                    tried.incrementAndGet();
                    countDownAndWait(allDecided);
                    throw new Rejected(Reason.BAD_CREDENTIALS, "wrong");
                });
            } finally {
                allDecided.countDown();
            }
        });

        assertThat(tried).hasValue(3);
        assertThat(race.refusals()).filteredOn(Reason.TOO_MANY_ATTEMPTS::equals).hasSize(5);
        assertThat(race.refusals()).filteredOn(Reason.BAD_CREDENTIALS::equals).hasSize(3);
    }

    /** Keeps an attempt running until every other has been let in or refused. */
    private static void countDownAndWait(CountDownLatch allDecided) {
        allDecided.countDown();
        try {
            allDecided.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void forgetsWhoTriedLongestAgo() {
        fail("ada");
        fail("ada");
        fail("ada");
        for (int i = 0; i < 99_999; i++) {
            int other = i;
            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> guess("other " + other));
        }
        assertClosed("ada", MINUTE);

        for (int i = 0; i < 100_000; i++) {
            int another = i;
            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> guess("another " + another));
        }
        assertThat(succeed("ada")).isEqualTo("in");
    }
}
