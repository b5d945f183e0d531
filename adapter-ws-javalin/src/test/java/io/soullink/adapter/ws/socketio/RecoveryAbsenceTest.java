package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.Await;
import io.soullink.adapter.ws.engineio.ManualTimer;
import io.soullink.adapter.ws.engineio.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long an absence is waited for. */
class RecoveryAbsenceTest {

    private static final Set<Thread.State> DONE_OR_HELD_UP = Set.of(Thread.State.TERMINATED, Thread.State.BLOCKED);
    private static final Duration KEEP = Duration.ofMinutes(2);

    private final ManualTimer time = new ManualTimer();
    private final Recovery recovery = new Recovery(new SocketSettings.Recovery(KEEP, 10, 10_000), new TimerOfAwait());
    private final Mailbox mailbox = mailbox("kept");
    private final Socket first = new Socket(null, null, mailbox, null);
    private final Socket second = new Socket(null, null, mailbox("new"), null);
    private final Thread comingBack = new Thread(() -> recovery.resume(second, "kept", "ann", null));

    @Test
    void isNotCutShortByOneThatEndedAsItBegan() throws InterruptedException {
        recovery.own(mailbox, first, "ann");
        recovery.await(mailbox, first);
        comingBack.join();
        assertThat(mailbox.isPresent(second)).isTrue();
        time.advance(KEEP.dividedBy(2));

        recovery.await(mailbox, second);
        time.advance(KEEP.minusMillis(1));
        assertThat(recovery.size()).isEqualTo(1);
        time.advance(Duration.ofMillis(1));
        assertThat(recovery.size()).isZero();
        assertThat(time.pending()).isZero();
    }

    private static Mailbox mailbox(String privateId) {
        return new Mailbox("id of " + privateId, Optional.of(privateId), new Rooms(), 10);
    }

    /** Lets the client come back while its first absence is just being noted. */
    private final class TimerOfAwait implements Timer {

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public Timeout after(Duration delay, Runnable task) {
            if (comingBack.getState() == Thread.State.NEW) {
                comingBack.start();
                Await.until(() -> DONE_OR_HELD_UP.contains(comingBack.getState()));
            }
            return time.after(delay, task);
        }
    }
}
