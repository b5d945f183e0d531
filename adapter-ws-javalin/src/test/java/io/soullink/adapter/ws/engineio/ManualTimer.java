package io.soullink.adapter.ws.engineio;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** A time that passes when the test says so. Tasks run on the thread that moves it. */
public final class ManualTimer implements Timer {

    private static final Duration MOMENT = Duration.ofMillis(10);

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong order = new AtomicLong();
    private final Set<Task> tasks =
            new ConcurrentSkipListSet<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));

    private record Task(long due, long order, Runnable action) {}

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public Timeout after(Duration delay, Runnable task) {
        Task waiting = new Task(now.get() + delay.toNanos(), order.incrementAndGet(), task);
        tasks.add(waiting);
        return () -> tasks.remove(waiting);
    }

    /** Lets time pass, running each task at its time. */
    public void advance(Duration duration) {
        long end = now.get() + duration.toNanos();
        for (Optional<Task> next = dueUntil(end); next.isPresent(); next = dueUntil(end)) {
            now.set(next.get().due());
            if (tasks.remove(next.get())) {
                next.get().action().run();
            }
        }
        now.set(end);
    }

    /** The number of tasks that wait for their time; but for what the next moment brings, which is about no one client. */
    public int pending() {
        long moment = now.get() + MOMENT.toNanos();
        return (int) tasks.stream().filter(task -> task.due() > moment).count();
    }

    private Optional<Task> dueUntil(long end) {
        return tasks.stream().findFirst().filter(task -> task.due() <= end);
    }
}
