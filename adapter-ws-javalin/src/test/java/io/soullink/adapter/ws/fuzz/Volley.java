package io.soullink.adapter.ws.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Attacks from several sides at a time, while a bystander goes on. */
public final class Volley implements AutoCloseable {

    private static final int SIDES = 4;
    private static final int RUNS_BETWEEN_ECHOES = 20;

    private final ExecutorService sides = Executors.newFixedThreadPool(SIDES);
    private final SplittableRandom seeds;

    public Volley(long seed) {
        seeds = new SplittableRandom(seed);
    }

    /** Runs the attacks until they have sent so many inputs together; returns how many it were. */
    public int send(int port, Bystander bystander, int inputs, Attack... attacks) throws InterruptedException {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int side = 0; side < SIDES; side++) {
            SplittableRandom random = seeds.split();
            tasks.add(() -> send(port, bystander, inputs / SIDES, attacks, random));
        }
        int sent = 0;
        for (Future<Integer> side : sides.invokeAll(tasks)) {
            sent += result(side);
        }
        return sent;
    }

    private static int send(int port, Bystander bystander, int inputs, Attack[] attacks, SplittableRandom random)
            throws IOException {
        int sent = 0;
        for (int run = 0; sent < inputs; run++) {
            Attack attack = attacks[random.nextInt(attacks.length)];
            long seed = random.nextLong();
            try {
                sent += attack.run(port, new SplittableRandom(seed));
            } catch (AssertionError failure) {
                throw new AssertionError(attack.getClass().getSimpleName() + " with seed " + seed, failure);
            }
            if (run % RUNS_BETWEEN_ECHOES == 0) {
                bystander.echo();
            }
        }
        return sent;
    }

    private static int result(Future<Integer> side) throws InterruptedException {
        try {
            return side.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public void close() {
        sides.shutdown();
    }
}
