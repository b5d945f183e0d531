package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.adapter.mongo.ChangeDocuments.Step;
import io.soullink.adapter.mongo.RoomReads.Latest;
import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Changes of what a room holds already: of messages, and of marks. Each reads the document, and writes it on the condition
 * that it is as it was read, under the room's next revision. Two round trips, three if the room's head is not known, and as
 * many again for each other change that came in between.
 */
final class RoomChanges {
    private final MongoCollection<BsonDocument> collection;
    private final Faults faults;
    private final RoomHeads heads;
    private final RoomReads reads;
    private final InstantSource clock;

    RoomChanges(
            MongoCollection<BsonDocument> collection,
            Faults faults,
            RoomHeads heads,
            RoomReads reads,
            InstantSource clock) {
        this.collection = collection;
        this.faults = faults;
        this.heads = heads;
        this.reads = reads;
        this.clock = clock;
    }

    /** As {@link io.soullink.domain.chat.Messages#update}. */
    Optional<Stored<Message>> update(CoupleId room, MessageId id, UnaryOperator<Message> change) {
        Attempts attempts = new Attempts("change a message");
        return heads.alone(room, attempts, () -> {
            while (true) {
                Optional<Latest<Message>> found = reads.findLatest(room, id);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                Message before = found.get().value();
                Message changed = change.apply(before);
                if (changed.equals(before)) {
                    return Optional.of(new Stored<>(changed, false));
                }
                Head next = nextRevision(room, before);
                Bson update = MessageDocuments.change(changed.body(), step(found.get(), next));
                Bson unchanged = atRevision(byId(id), before);
                if (take(room, next, () -> updateOne(unchanged, update))) {
                    return Optional.of(new Stored<>(changed.at(next.revision()), true));
                }
                attempts.next();
            }
        });
    }

    /** As {@link io.soullink.domain.chat.Messages#advance}. */
    Stored<Marks> advance(CoupleId room, UserId user, MarkKind kind, long seq) {
        Attempts attempts = new Attempts("move a mark");
        return heads.alone(room, attempts, () -> {
            while (true) {
                Latest<Marks> found = reads.findLatestMarks(room, user);
                Marks before = found.value();
                Marks moved = before.advanced(kind, seq);
                if (moved.equals(before)) {
                    return new Stored<>(before, false);
                }
                Head next = nextRevision(room, before);
                Marks after = moved.at(next.revision());
                if (take(room, next, () -> write(found, after, next))) {
                    return new Stored<>(after, true);
                }
                attempts.next();
            }
        });
    }

    private boolean write(Latest<Marks> found, Marks after, Head next) {
        Marks before = found.value();
        if (before.revision() == 0) {
            faults.writing("set a mark", () -> collection.insertOne(MarksDocuments.write(after, next)));
            return true;
        }
        Bson unchanged = atRevision(RoomReads.marksOf(after.room(), after.user()), before);
        return updateOne(unchanged, MarksDocuments.change(after, step(found, next)));
    }

    /**
     * The room's next revision, which is beyond the one that {@code read} has: the unique index does not refuse a document a
     * revision that it took itself.
     */
    private Head nextRevision(CoupleId room, Change read) {
        Head head = heads.latest(room);
        if (head.revision() < read.revision()) {
            heads.forget(room);
            head = heads.latest(room);
        }
        return new Head(head.seq(), head.revision() + 1);
    }

    /** Does a write that reaches {@code next}; false if somebody else did before, or changed the document. */
    private boolean take(CoupleId room, Head next, BooleanSupplier write) {
        heads.forget(room);
        try {
            if (!write.getAsBoolean()) {
                return false;
            }
        } catch (TakenKeyException taken) {
            return false;
        }
        heads.reached(room, next);
        return true;
    }

    private Step step(Latest<?> found, Head next) {
        return Step.of(found.document(), next, clock.instant());
    }

    private boolean updateOne(Bson filter, Bson update) {
        return faults.writing("change a room", () -> collection.updateOne(filter, update))
                        .getMatchedCount()
                == 1;
    }

    private static BsonDocument byId(MessageId id) {
        return new BsonDocument(ChangeDocuments.ID, Values.id(id.value()));
    }

    private static Bson atRevision(BsonDocument filter, Change read) {
        return filter.append(ChangeDocuments.REVISION, Values.number(read.revision()));
    }
}
