package io.soullink.adapter.inmemory;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Erased;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Position;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One room's conversation. Thread-safe: one thing at a time, and nothing in here blocks.
 *
 * <p>Each message is held by its place in the log and found by two indexes. Deleted messages are passed over 64 at a time.
 */
final class Conversation {
    private final CoupleId room;
    private final MessageLog log;
    /** By {@code seq}; bit 0 stays clear, which ends every search downwards. */
    private final BitSet erased = new BitSet();

    private final SeqIndex byId = new SeqIndex();
    private final SeqIndex byClientId = new SeqIndex();
    /** Who ever moved a mark; the number of theirs among the revisions is minus one for the first, and so on. */
    private final List<UserId> readers = new ArrayList<>(2);

    private final Map<UserId, Marks> marks = new HashMap<>(4);
    private final Revisions revisions = new Revisions();

    Conversation(CoupleId room) {
        this.room = room;
        this.log = new MessageLog(room);
    }

    synchronized Stored<Message> append(Draft draft, MessageId id, Instant at) {
        Optional<Message> sentBefore = find(draft.origin());
        if (sentBefore.isPresent()) {
            return new Stored<>(requireSame(sentBefore.get(), draft), false);
        }
        Position position = new Position(log.size() + 1, revisions.next());
        Message message = Message.of(id, draft, position, at);
        log.add(message);
        byId.add(id.value(), log.size());
        byClientId.add(draft.origin().clientId().value(), log.size());
        revisions.add(log.size());
        return new Stored<>(message, true);
    }

    synchronized Optional<Stored<Message>> update(MessageId id, UnaryOperator<Message> change) {
        return find(id).map(message -> {
            Message changed = change.apply(message);
            return changed.equals(message) ? new Stored<>(message, false) : replace(message, changed);
        });
    }

    synchronized Stored<Marks> advance(UserId user, MarkKind kind, long seq) {
        Marks before = marks(user);
        Marks moved = before.advanced(kind, seq);
        if (moved.equals(before)) {
            return new Stored<>(before, false);
        }
        Marks after = moved.at(revisions.next());
        if (marks.put(user, after) == null) {
            readers.add(user);
        }
        revisions.replace(before.revision(), -1 - readers.indexOf(user));
        return new Stored<>(after, true);
    }

    synchronized Marks marks(UserId user) {
        return marks.getOrDefault(user, Marks.none(room, user));
    }

    synchronized Optional<Message> find(MessageId id) {
        return message(byId.find(id.value(), seq -> log.hasId(seq, id)));
    }

    synchronized Optional<Message> find(Origin origin) {
        return message(byClientId.find(origin.clientId().value(), seq -> log.isFrom(seq, origin)));
    }

    /** Reads the log from its end until two are found: the one search that costs more the longer the log is. */
    synchronized List<Message> findSentAt(UserId sender, Instant time) {
        List<Message> found = new ArrayList<>(2);
        for (int seq = readableUpTo(log.size()); seq > 0 && found.size() < 2; seq = readableUpTo(seq - 1)) {
            Message message = log.get(seq);
            if (message.sender().equals(sender) && message.sentAt().matches(time)) {
                found.add(message);
            }
        }
        return List.copyOf(found);
    }

    synchronized Page page(Window window) {
        List<Message> found = window.readsForward() ? oldestIn(window) : newestIn(window);
        boolean olderExist = !found.isEmpty() && readableFrom(1) < found.get(0).seq();
        return new Page(found, olderExist);
    }

    synchronized Changes changes(long after, int limit) {
        return revisions.since(after, limit, this::change);
    }

    synchronized Head head() {
        return new Head(log.size(), revisions.last());
    }

    private List<Message> newestIn(Window window) {
        List<Message> found = new ArrayList<>();
        int seq = readableUpTo((int) Math.min(window.before() - 1, log.size()));
        while (seq > window.after() && found.size() < window.limit()) {
            found.add(log.get(seq));
            seq = readableUpTo(seq - 1);
        }
        Collections.reverse(found);
        return found;
    }

    private List<Message> oldestIn(Window window) {
        List<Message> found = new ArrayList<>();
        int seq = readableFrom((int) Math.min(window.after(), log.size()) + 1);
        while (seq <= log.size() && found.size() < window.limit()) {
            found.add(log.get(seq));
            seq = readableFrom(seq + 1);
        }
        return found;
    }

    /** The highest readable {@code seq} that is not above this one; 0 or less for none. */
    private int readableUpTo(int seq) {
        return erased.previousClearBit(seq);
    }

    /** The lowest readable {@code seq} that is not below this one; above the log's end for none. */
    private int readableFrom(int seq) {
        return erased.nextClearBit(seq);
    }

    private static Message requireSame(Message sent, Draft draft) {
        if (!sent.isOf(draft)) {
            throw new Rejected(Reason.CONFLICT, "another message has this id");
        }
        return sent;
    }

    /** The message of a {@code seq}, or empty for 0. */
    private Optional<Message> message(int seq) {
        return seq == 0 ? Optional.empty() : Optional.of(log.get(seq));
    }

    private Change change(int thing) {
        return thing > 0 ? log.get(thing) : marks.get(readers.get(-1 - thing));
    }

    private Stored<Message> replace(Message before, Message changed) {
        Message after = changed.at(revisions.next());
        int seq = (int) after.seq();
        log.set(after);
        erased.set(seq, after.body() instanceof Erased);
        revisions.replace(before.revision(), seq);
        return new Stored<>(after, true);
    }
}
