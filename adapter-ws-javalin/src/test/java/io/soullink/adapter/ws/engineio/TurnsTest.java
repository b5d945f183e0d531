package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void runsATaskAtOnce() {
        List<String> order = new ArrayList<>();

        turns.run(() -> order.add("task"));
        order.add("caller");

        assertThat(order).containsExactly("task", "caller");
    }

    @Test
    void runsATaskOfATaskAfterIt() {
        List<String> order = new ArrayList<>();

        turns.run(() -> {
            turns.run(() -> order.add("inner"));
            order.add("outer");
        });

        assertThat(order).containsExactly("outer", "inner");
    }

    @Test
    void neverRunsTwoAtOnce() throws Exception {
        int threads = 4;
        int rounds = 10_000;
        int[] count = new int[1];
        CyclicBarrier start = new CyclicBarrier(threads);
        CountDownLatch done = new CountDownLatch(threads * rounds);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        await(start);
                        for (int round = 0; round < rounds; round++) {
                            turns.run(() -> {
                                count[0]++;
                                done.countDown();
                            });
                        }
                    })
                    .start();
        }

        done.await();

        assertThat(count[0]).isEqualTo(threads * rounds);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
