package io.soullink.adapter.mongo;

import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.bson.BsonDocument;

/**
 * Gathers the inserts of many threads into bulk writes. A write takes along all that queued while those before it were on
 * their way; nothing waits for a timer, so that a lone insert goes out at once. The documents that wait together stand for
 * themselves: they may be stored in any order, and one that is refused fails its own caller only.
 *
 * <p>A few threads write, so that storage has the next write at hand when it is done with one. {@link #close} lets them write
 * what is queued, and ends them.
 */
final class GroupCommit implements AutoCloseable {
    /** One write. */
    interface Bulk {
        /**
         * Stores documents, each for itself.
         *
         * @return what became of those that were not stored, by their place in the list
         * @throws StorageException if that cannot be told of any
         */
        Map<Integer, RuntimeException> insert(List<BsonDocument> documents);
    }

    private static final int LARGEST_WRITE = 500;

    private final BlockingQueue<PendingInsert> queue = new LinkedBlockingQueue<>();
    private final Bulk bulk;
    private final List<Thread> writers;
    private volatile boolean closed;

    /** @param writers how many writes may be on their way at once */
    GroupCommit(Bulk bulk, int writers) {
        this.bulk = bulk;
        this.writers = IntStream.rangeClosed(1, writers).mapToObj(this::writer).toList();
        this.writers.forEach(Thread::start);
    }

    private Thread writer(int number) {
        Thread writer = new Thread(this::write, "soullink-mongo-writer-" + number);
        writer.setDaemon(true);
        return writer;
    }

    /**
     * Stores one document, and returns when it is stored.
     *
     * @param limit to wait for it
     * @throws TakenKeyException if a unique index refused it
     * @throws StorageException if it was not stored, or if that is unknown
     */
    void insert(BsonDocument document, Duration limit) {
        PendingInsert insert = new PendingInsert(document);
        queue.add(insert);
        if (closed) {
            insert.withdraw();
        }
        insert.await(limit);
    }

    /** How many wait for those that are on their way. */
    int queued() {
        return queue.size();
    }

    @Override
    public void close() {
        closed = true;
        queue.add(PendingInsert.END);
        try {
            for (Thread writer : writers) {
                writer.join(MongoSettings.LONGEST_REQUEST.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<PendingInsert> batch = new ArrayList<>(LARGEST_WRITE);
        boolean ended = false;
        while (!ended) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException interrupted) {
                continue; // Nobody may end this thread but close().
            }
            queue.drainTo(batch, LARGEST_WRITE - 1);
            ended = batch.remove(PendingInsert.END);
            if (ended) {
                queue.add(
                        PendingInsert
                                .END); // It is for all writers, and comes last: what another one takes is before it.
            }
            batch.removeIf(insert -> !insert.depart());
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    private void write(List<PendingInsert> batch) {
        try {
            Map<Integer, RuntimeException> refusals =
                    bulk.insert(batch.stream().map(PendingInsert::document).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).arrive(refusals.get(i));
            }
        } catch (RuntimeException
                | Error failure) { // Whatever it is, nobody is left waiting, and the next are written.
            boolean unknown = !(failure instanceof StorageException known) || known.outcomeUnknown();
            batch.forEach(insert -> insert.arrive(new StorageException(failure.getMessage(), unknown, failure)));
        }
    }
}
