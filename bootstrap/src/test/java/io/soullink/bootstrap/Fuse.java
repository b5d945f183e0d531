package io.soullink.bootstrap;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Burns until so many acknowledgements came, and then until the n-th event of a kind; a moment later it goes off, once.
 * Thread-safe.
 */
final class Fuse {
    private static final int MOST_EVENTS = 60;
    private static final int LONGEST_MOMENT_MICROS = 8_000;

    /** What it burns by. */
    enum Sight {
        SENT,
        ACKNOWLEDGED,
        HEARD
    }

    /**
     * When it goes off.
     *
     * @param acknowledgements before anything else
     * @param events of the kind after them
     * @param later zero for at once, on the thread that saw the event
     */
    record Moment(int acknowledgements, Sight sight, int events, Duration later) {
        /** Any, half of them right at an event. */
        static Moment random(int acknowledgements, Random random) {
            Sight sight = Sight.values()[random.nextInt(Sight.values().length)];
            int micros = random.nextBoolean() ? 0 : random.nextInt(LONGEST_MOMENT_MICROS);
            return new Moment(
                    acknowledgements, sight, 1 + random.nextInt(MOST_EVENTS), Duration.ofNanos(micros * 1_000L));
        }
    }

    private final Moment moment;
    private final Runnable bang;
    private final AtomicInteger acknowledgements;
    private final AtomicInteger events;

    Fuse(Moment moment, Runnable bang) {
        this.moment = moment;
        this.bang = bang;
        this.acknowledgements = new AtomicInteger(moment.acknowledgements());
        this.events = new AtomicInteger(moment.events());
    }

    /** One that never goes off. */
    static Fuse wet() {
        return new Fuse(new Moment(Integer.MAX_VALUE, Sight.SENT, 1, Duration.ZERO), () -> {});
    }

    void saw(Sight sight) {
        boolean armed =
                sight == Sight.ACKNOWLEDGED ? acknowledgements.decrementAndGet() < 0 : acknowledgements.get() <= 0;
        if (armed && sight == moment.sight() && events.decrementAndGet() == 0) {
            goOff();
        }
    }

    private void goOff() {
        if (moment.later().isZero()) {
            bang.run();
        } else {
            CompletableFuture.delayedExecutor(moment.later().toNanos(), TimeUnit.NANOSECONDS)
                    .execute(bang);
        }
    }
}
