package io.soullink.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A request's body, which has so much time to come in: who sends it byte by byte holds a thread. */
final class TimedBody extends InputStream {
    private final InputStream body;
    private final Duration most;
    private final LongSupplier nanos;
    private final long begun;

    TimedBody(InputStream body, Duration most) {
        this(body, most, System::nanoTime);
    }

    /** @param nanos the time, as {@link System#nanoTime} counts it */
    TimedBody(InputStream body, Duration most, LongSupplier nanos) {
        this.body = body;
        this.most = most;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        requireTime();
        return body.read();
    }

    /** @throws RequestRefused if the time is over */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        requireTime();
        return body.read(into, offset, length);
    }

    private void requireTime() {
        if (nanos.getAsLong() - begun > most.toNanos()) {
            throw RequestRefused.malformed("the body took longer than " + most.toSeconds() + " seconds");
        }
    }
}
