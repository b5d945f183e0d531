package io.soullink.adapter.mongo;

import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import java.time.Instant;
import java.util.Optional;

/**
 * Appends: one insert, built on the room's head, that goes out with those of other rooms. The unique indexes decide whether
 * the place was free, and whether the message was sent before.
 *
 * <p>One message of a room is on its way at a time. Were there two in one write, the first could be refused and the second
 * stored, which would leave a gap.
 */
final class MessageAppends {
    private final GroupCommit commit;
    private final RoomHeads heads;
    private final RoomReads reads;

    MessageAppends(GroupCommit commit, RoomHeads heads, RoomReads reads) {
        this.commit = commit;
        this.heads = heads;
        this.reads = reads;
    }

    /** As {@link io.soullink.domain.chat.Messages#append}, for a draft in milliseconds' precision. */
    Stored<Message> append(Draft draft, MessageId id, Instant at) {
        CoupleId room = draft.origin().room();
        Attempts attempts = new Attempts("append a message");
        return heads.alone(room, attempts, () -> {
            while (true) {
                Head head = heads.latest(room);
                Position next = new Position(head.seq() + 1, head.revision() + 1);
                Message message = Message.of(id, draft, next, at);
                Optional<Stored<Message>> stored = store(message, draft, attempts);
                if (stored.isPresent()) {
                    return stored.get();
                }
                attempts.next();
            }
        });
    }

    /** Empty if the room has gone on, so that the message needs another place. */
    private Optional<Stored<Message>> store(Message message, Draft draft, Attempts attempts) {
        try {
            commit.insert(MessageDocuments.write(message), attempts.remaining());
            heads.reached(message.room(), new Head(message.seq(), message.revision()));
            return Optional.of(new Stored<>(message, true));
        } catch (TakenKeyException taken) {
            heads.forget(message.room());
            boolean placeTaken =
                    taken.index().equals(Schema.ROOM_SEQ) || taken.index().equals(Schema.ROOM_REVISIONS);
            return placeTaken ? Optional.empty() : Optional.of(new Stored<>(sentBefore(draft, taken), false));
        } catch (StorageException failure) {
            heads.forget(message.room());
            throw failure;
        }
    }

    private Message sentBefore(Draft draft, TakenKeyException taken) {
        Optional<Message> sent = reads.findLatest(draft.origin());
        if (sent.isEmpty() && taken.index().equals(Schema.ROOM_ORIGIN)) {
            throw new StorageException("the message was sent before and cannot be read", false, null);
        }
        Message message = sent.orElseThrow(() -> new IllegalArgumentException("id is taken"));
        if (!message.isOf(draft)) {
            throw new Rejected(Reason.CONFLICT, "another message has this id");
        }
        return message;
    }
}
