package io.soullink.adapter.mongo;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import io.soullink.domain.chat.Head;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * How far the rooms have come, as far as this process knows. A head is remembered from this process's own change of the room
 * and believed for {@link #BELIEVED_FOR}, so that a conversation in flow needs not ask. Belief guards nothing: the unique
 * indexes do, and who finds a revision taken forgets the head and asks.
 *
 * <p>Bounded: a room that shares its slot with another one only makes that one ask. Thread-safe.
 */
final class RoomHeads {
    /** Long enough for a conversation in flow; short beside {@link Trail#KEPT_FOR}, which covers it. */
    static final Duration BELIEVED_FOR = Duration.ofSeconds(5);

    private static final int SLOTS = 1 << 14;
    private static final int LOCKS = 1 << 10;
    private static final Bson HEAD_FIELDS =
            include(ChangeDocuments.REVISION, ChangeDocuments.LATEST_SEQ, MessageDocuments.SEQ);

    private final AtomicReferenceArray<Known> slots = new AtomicReferenceArray<>(SLOTS);
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);
    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;
    private final LongSupplier ticks;

    /** @param ticks nanoseconds that only go forward */
    RoomHeads(MongoCollection<BsonDocument> collection, Faults faults, LongSupplier ticks) {
        this.collection = collection;
        this.faults = faults;
        this.ticks = ticks;
    }

    /**
     * Does one change of a room while no other thread of this process does another, so that they do not take each other's
     * revisions. Other processes may.
     *
     * @throws StorageException if the others take too long
     */
    <T> T alone(CoupleId room, Attempts attempts, Supplier<T> change) {
        Lock lock = locks[Math.floorMod(room.hashCode(), LOCKS)];
        try {
            if (!lock.tryLock(attempts.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageException("storage is too slow for this room", false, null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for the room", false, interrupted);
        }
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /** The head to build on: the one that is believed, or else what storage says. */
    Head latest(CoupleId room) {
        Known known = slots.get(slot(room));
        boolean believed =
                known != null && known.room.equals(room) && ticks.getAsLong() - known.since < BELIEVED_FOR.toNanos();
        return believed ? known.head : read(room, ReadConcern.LOCAL);
    }

    /** The head as a majority of storage has it. */
    Head committed(CoupleId room) {
        return read(room, ReadConcern.MAJORITY);
    }

    /** This process made the change that reached {@code head}. */
    void reached(CoupleId room, Head head) {
        slots.set(slot(room), new Known(room, head, ticks.getAsLong()));
    }

    /** What was believed of this room may be wrong. */
    void forget(CoupleId room) {
        slots.set(slot(room), null);
    }

    private Head read(CoupleId room, ReadConcern concern) {
        return highest(room, ChangeDocuments.REVISION, concern)
                .map(last -> new Head(latestSeq(room, last, concern), Values.number(last, ChangeDocuments.REVISION)))
                .orElse(Head.EMPTY);
    }

    /** The last change says it, unless it is damaged: then the last message does. */
    private long latestSeq(CoupleId room, BsonDocument last, ReadConcern concern) {
        if (last.isNumber(ChangeDocuments.LATEST_SEQ)) {
            return Values.number(last, ChangeDocuments.LATEST_SEQ);
        }
        return highest(room, MessageDocuments.SEQ, concern)
                .map(message -> Values.number(message, MessageDocuments.SEQ))
                .orElse(0L);
    }

    private Optional<BsonDocument> highest(CoupleId room, String field, ReadConcern concern) {
        Bson numbered = new BsonDocument(ChangeDocuments.ROOM, Values.id(room.value()))
                .append(field, new BsonDocument("$gt", Values.number(0)));
        return faults.reading(
                "read a room's head",
                () -> Optional.ofNullable(collection
                        .withReadConcern(concern)
                        .find(numbered)
                        .projection(HEAD_FIELDS)
                        .sort(descending(field))
                        .limit(1)
                        .first()));
    }

    private static int slot(CoupleId room) {
        return Math.floorMod(room.hashCode(), SLOTS);
    }

    /** A head, and the moment in which it was reached. */
    private record Known(CoupleId room, Head head, long since) {}
}
