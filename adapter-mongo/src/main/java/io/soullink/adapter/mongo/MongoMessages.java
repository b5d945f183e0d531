package io.soullink.adapter.mongo;

import com.mongodb.client.MongoCollection;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;

/** Conversations in MongoDB. The package's documentation tells how the log is kept. */
final class MongoMessages implements Messages, AutoCloseable {
    /** While storage works on one write, the next one is gathered and sent. */
    private static final int WRITERS = 2;

    private final GroupCommit commit;
    private final RoomHeads heads;
    private final RoomReads reads;
    private final MessageAppends appends;
    private final RoomChanges changes;
    private final RoomErasure erasure;

    MongoMessages(MongoCollection<BsonDocument> collection, Faults faults, Clocks clocks) {
        this.commit = new GroupCommit(new BulkInserts(collection, faults), WRITERS);
        this.heads = new RoomHeads(collection, faults, clocks.ticks());
        this.reads = new RoomReads(collection, faults);
        this.appends = new MessageAppends(commit, heads, reads);
        this.changes = new RoomChanges(collection, faults, heads, reads, clocks.time());
        this.erasure = new RoomErasure(collection, faults, heads);
    }

    @Override
    public Stored<Message> append(Draft draft, MessageId id, Instant at) {
        Draft kept = new Draft(draft.origin(), draft.body(), draft.claimedAt().flatMap(MongoMessages::kept));
        return appends.append(kept, id, at.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Optional<Stored<Message>> update(CoupleId room, MessageId id, UnaryOperator<Message> change) {
        return changes.update(room, id, change);
    }

    @Override
    public Stored<Marks> advance(CoupleId room, UserId user, MarkKind kind, long seq) {
        return changes.advance(room, user, kind, seq);
    }

    @Override
    public Marks marks(CoupleId room, UserId user) {
        return reads.marks(room, user);
    }

    @Override
    public Optional<Message> find(CoupleId room, MessageId id) {
        return reads.find(room, id);
    }

    @Override
    public Optional<Message> find(Origin origin) {
        return reads.find(origin);
    }

    @Override
    public List<Message> findSentAt(CoupleId room, UserId sender, Instant time) {
        return kept(time).map(moment -> reads.findSentAt(room, sender, moment)).orElse(List.of());
    }

    @Override
    public Page page(CoupleId room, Window window) {
        return reads.page(room, window);
    }

    @Override
    public Changes changes(CoupleId room, long after, int limit) {
        return reads.changes(room, after, limit);
    }

    @Override
    public Head head(CoupleId room) {
        return heads.committed(room);
    }

    @Override
    public boolean erase(CoupleId room, int limit) {
        return erasure.erase(room, limit);
    }

    @Override
    public void close() {
        commit.close();
    }

    /** The moment in milliseconds; empty for one of a clock so far off that no date can hold it. */
    private static Optional<Instant> kept(Instant time) {
        try {
            return Optional.of(Instant.ofEpochMilli(time.toEpochMilli()));
        } catch (ArithmeticException | DateTimeException tooFarOff) {
            return Optional.empty();
        }
    }
}
