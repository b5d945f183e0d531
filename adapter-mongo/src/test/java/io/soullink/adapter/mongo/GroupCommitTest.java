package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** What was written, write by write; each write waits until the test lets it through. */
    private final BlockingQueue<List<Integer>> writes = new LinkedBlockingQueue<>();

    private final Semaphore let = new Semaphore(0);
    private final Map<Integer, RuntimeException> refused = new HashMap<>();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final GroupCommit commit = new GroupCommit(this::write, 1);

    private Map<Integer, RuntimeException> write(List<BsonDocument> documents) {
        List<Integer> numbers = documents.stream()
                .map(document -> document.getInt32("n").getValue())
                .toList();
        writes.add(numbers);
        let.acquireUninterruptibly();
        if (numbers.contains(666)) {
            throw new IllegalStateException("the write broke");
        }
        Map<Integer, RuntimeException> refusals = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (refused.containsKey(numbers.get(i))) {
                refusals.put(i, refused.get(numbers.get(i)));
            }
        }
        return refusals;
    }

    @AfterEach
    void end() {
        let.release(1_000);
        commit.close();
        callers.shutdownNow();
    }

    private CompletableFuture<Void> insert(int number) {
        return CompletableFuture.runAsync(
                () -> commit.insert(new BsonDocument("n", new BsonInt32(number)), LONG), callers);
    }

    /** Several that queue while a write is on its way. */
    private List<CompletableFuture<Void>> queueBehindAWrite(int... numbers) throws InterruptedException {
        insert(0);
        assertThat(writes.take()).containsExactly(0);
        List<CompletableFuture<Void>> inserts = new ArrayList<>();
        for (int number : numbers) {
            inserts.add(insert(number));
        }
        while (commit.queued() < numbers.length) {
            Thread.onSpinWait();
        }
        return inserts;
    }

    @Test
    void aLoneInsertGoesOutAtOnce() throws Exception {
        CompletableFuture<Void> insert = insert(1);

        assertThat(writes.take()).containsExactly(1);
        let.release();

        insert.join();
    }

    @Test
    void whatQueuedBehindAWriteLeavesInOne() throws Exception {
        List<CompletableFuture<Void>> inserts = queueBehindAWrite(1, 2, 3);

        let.release(2);

        inserts.forEach(CompletableFuture::join);
        assertThat(writes.take()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(writes).isEmpty();
    }

    @Test
    void nobodyIsAnsweredBeforeTheWriteIsDone() throws Exception {
        List<CompletableFuture<Void>> inserts = queueBehindAWrite(1, 2);

        let.release();
        writes.take();
        assertThat(inserts).noneMatch(CompletableFuture::isDone);

        let.release();
        inserts.forEach(CompletableFuture::join);
    }

    @Test
    void aRefusalIsItsOwnCallersOnly() throws Exception {
        refused.put(2, TakenKeyException.of("E11000 duplicate key error collection: a.b index: room_seq dup key: {}"));
        List<CompletableFuture<Void>> inserts = queueBehindAWrite(1, 2, 3);

        let.release(2);

        inserts.get(0).join();
        inserts.get(2).join();
        assertThatThrownBy(() -> inserts.get(1).join())
                .cause()
                .isInstanceOfSatisfying(
                        TakenKeyException.class,
                        taken -> assertThat(taken.index()).isEqualTo("room_seq"));
    }

    @Test
    void aWriteThatBreaksIsUnknownToAllOfItAndNobodyElse() throws Exception {
        List<CompletableFuture<Void>> inserts = queueBehindAWrite(1, 666);

        let.release(2);

        for (CompletableFuture<Void> insert : inserts) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(insert::join)
                    .havingCause()
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            failure -> assertThat(failure.outcomeUnknown()).isTrue());
        }
        CompletableFuture<Void> next = insert(3);
        let.release();
        next.join();
    }

    @Test
    void whoGivesUpWhileItWaitsKnowsThatNothingWasStored() throws Exception {
        queueBehindAWrite();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> commit.insert(new BsonDocument("n", new BsonInt32(1)), Duration.ZERO))
                .matches(failure -> !failure.outcomeUnknown());

        CompletableFuture<Void> next = insert(2);
        let.release(2);
        next.join();
        assertThat(writes.take()).containsExactly(2);
    }

    @Test
    void whoGivesUpOnAWriteThatLeftKnowsNothing() throws Exception {
        Thread caller = Thread.currentThread();
        callers.submit(() -> {
            List<Integer> left = writes.take();
            caller.interrupt();
            return left;
        });

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> commit.insert(new BsonDocument("n", new BsonInt32(1)), LONG))
                .matches(StorageException::outcomeUnknown);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingWritesWhatQueuedAndRefusesWhatComesAfter() throws Exception {
        List<CompletableFuture<Void>> inserts = queueBehindAWrite(1, 2);
        let.release(2);

        commit.close();

        inserts.forEach(CompletableFuture::join);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> commit.insert(new BsonDocument("n", new BsonInt32(3)), LONG))
                .matches(failure -> !failure.outcomeUnknown());
    }
}
