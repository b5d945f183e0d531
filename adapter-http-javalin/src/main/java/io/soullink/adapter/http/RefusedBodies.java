package io.soullink.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Reads what is refused and throws it away, since many clients only listen when they have said it all. Each time for a
 * moment, and a few at a time, since it holds a thread for nothing. Thread-safe.
 */
final class RefusedBodies {
    private static final int BUFFER = 1 << 14;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore turns;

    /** @param atOnce of more, the others are not listened to */
    RefusedBodies(int atOnce) {
        turns = new Semaphore(atOnce);
    }

    /** @param most bytes to read */
    void skip(InputStream body, long most) {
        if (turns.tryAcquire()) {
            try {
                read(body, most);
            } catch (IOException clientIsGone) {
                // Then nobody listens either.
            } finally {
                turns.release();
            }
        }
    }

    private static void read(InputStream body, long most) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        byte[] rest = new byte[BUFFER];
        for (long left = most; left > 0 && System.nanoTime() < end; ) {
            int got = body.read(rest, 0, BUFFER);
            left = got < 0 ? 0 : left - got;
        }
    }
}
