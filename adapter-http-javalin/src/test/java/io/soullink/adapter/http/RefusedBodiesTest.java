package io.soullink.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RefusedBodiesTest {
    private final RefusedBodies bodies = new RefusedBodies(1);

    @Test
    void readsWhatIsRefusedUpToABound() throws IOException {
        InputStream body = new ByteArrayInputStream(new byte[100_000]);

        bodies.skip(body, 40_000);

        assertThat(body.available()).isLessThanOrEqualTo(60_000).isGreaterThan(40_000);
        bodies.skip(body, 100_000);
        assertThat(body.available()).isZero();
    }

    @Test
    void readsAFewAtOnceAndLeavesTheOthers() throws Exception {
        CountDownLatch reads = new CountDownLatch(1);
        CountDownLatch says = new CountDownLatch(1);
        InputStream silent = new InputStream() {
            @Override
            public int read() throws IOException {
                reads.countDown();
                try {
                    says.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("gone");
            }
        };
        Thread listener = new Thread(() -> bodies.skip(silent, 10));
        listener.start();
        reads.await();
        InputStream other = new ByteArrayInputStream(new byte[10]);

        bodies.skip(other, 10);

        assertThat(other.available()).isEqualTo(10);
        says.countDown();
        listener.join();
        bodies.skip(other, 10);
        assertThat(other.available()).isZero();
    }
}
