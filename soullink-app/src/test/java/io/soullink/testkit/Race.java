package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Several do something at the same moment, on a thread each. What they throw fails the test, unless it is a refusal.
 *
 * @param finishes in the order in which the racers were named
 */
public record Race<T>(List<Finish<T>> finishes) {
    /** Races that a test runs to meet an unlucky moment. */
    public static final int ROUNDS = 50;

    private static final int PATIENCE_SECONDS = 60;

    /** As many of the same kind; each is given its number, from 0. */
    public static <T> Race<T> of(int racers, IntFunction<T> racer) {
        return of(IntStream.range(0, racers)
                .<Callable<T>>mapToObj(number -> () -> racer.apply(number))
                .toList());
    }

    /** Each of these. */
    public static <T> Race<T> of(List<Callable<T>> racers) {
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        try {
            CyclicBarrier start = new CyclicBarrier(racers.size());
            List<Future<Finish<T>>> running = new ArrayList<>();
            for (Callable<T> racer : racers) {
                running.add(threads.submit(() -> run(racer, start)));
            }
            List<Finish<T>> finishes = new ArrayList<>();
            for (Future<Finish<T>> finish : running) {
                finishes.add(finish.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return new Race<>(finishes);
        } catch (ExecutionException e) {
            throw new AssertionError("a racer failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the race did not end", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Finish<T> run(Callable<T> racer, CyclicBarrier start) throws Exception {
        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            return new Finish<>(Optional.ofNullable(racer.call()), Optional.empty());
        } catch (Rejected refusal) {
            return new Finish<>(Optional.empty(), Optional.of(refusal.reason()));
        }
    }

    /** What came back to those who were not refused. */
    public List<T> answers() {
        return finishes.stream().flatMap(finish -> finish.answer().stream()).toList();
    }

    /** Why the others were refused. */
    public List<Reason> refusals() {
        return finishes.stream().flatMap(finish -> finish.refusal().stream()).toList();
    }

    /** What came back to the only one who was not refused. */
    public T onlyAnswer() {
        assertThat(refusals()).hasSize(finishes.size() - 1);
        assertThat(answers()).hasSize(1);
        return answers().get(0);
    }

    /** How it ended for one: with an answer, with a refusal, or, where there was nothing to answer, with neither. */
    public record Finish<T>(Optional<T> answer, Optional<Reason> refusal) {}
}
