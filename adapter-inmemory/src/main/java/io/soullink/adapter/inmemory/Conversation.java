package io.soullink.adapter.inmemory;

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
 * One room's log. Thread-safe: one thing at a time, and nothing in here blocks.
 *
 * <p>Each message is held by its place and found by two hash maps; an earlier state of it is held by nothing. Deleted
 * messages are passed over 64 at a time.
 */
final class Conversation {
    private final CoupleId room;
    /** The message of {@code seq} at {@code seq - 1}. */
    private final List<Message> log = new ArrayList<>();
    /** By {@code seq}; bit 0 stays clear, which ends every search downwards. */
    private final BitSet erased = new BitSet();

    private final Map<MessageId, Message> byId = new HashMap<>();
    /** By sender, then by the client's id as text: comparable, so that ids made to collide do not slow the search. */
    private final Map<UserId, Map<String, Message>> bySender = new HashMap<>(4);

    private final Map<UserId, Marks> marks = new HashMap<>(4);
    private final Revisions revisions = new Revisions();

    Conversation(CoupleId room) {
        this.room = room;
    }

    synchronized Stored<Message> append(Draft draft, MessageId id, Instant at) {
        Optional<Message> sentBefore = find(draft.origin());
        if (sentBefore.isPresent()) {
            return new Stored<>(requireSame(sentBefore.get(), draft), false);
        }
        Position position = new Position(log.size() + 1, revisions.next());
        Message message = Message.of(id, inThisRoom(draft), position, at);
        log.add(message);
        index(message);
        revisions.add(message);
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
        marks.put(user, after);
        revisions.replace(before.revision(), after);
        return new Stored<>(after, true);
    }

    synchronized Marks marks(UserId user) {
        return marks.getOrDefault(user, Marks.none(room, user));
    }

    synchronized Optional<Message> find(MessageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Message> find(Origin origin) {
        Map<String, Message> sent = bySender.getOrDefault(origin.sender(), Map.of());
        return Optional.ofNullable(sent.get(origin.clientId().value()));
    }

    /** Reads the log from its end until two are found: the one search that costs more the longer the log is. */
    synchronized List<Message> findSentAt(UserId sender, Instant time) {
        List<Message> found = new ArrayList<>(2);
        for (int seq = readableUpTo(log.size()); seq > 0 && found.size() < 2; seq = readableUpTo(seq - 1)) {
            Message message = message(seq);
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
        return revisions.since(after, limit);
    }

    synchronized Head head() {
        return new Head(log.size(), revisions.last());
    }

    private List<Message> newestIn(Window window) {
        List<Message> found = new ArrayList<>();
        int seq = readableUpTo((int) Math.min(window.before() - 1, log.size()));
        while (seq > window.after() && found.size() < window.limit()) {
            found.add(message(seq));
            seq = readableUpTo(seq - 1);
        }
        Collections.reverse(found);
        return found;
    }

    private List<Message> oldestIn(Window window) {
        List<Message> found = new ArrayList<>();
        int seq = readableFrom((int) Math.min(window.after(), log.size()) + 1);
        while (seq <= log.size() && found.size() < window.limit()) {
            found.add(message(seq));
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

    private Message message(int seq) {
        return log.get(seq - 1);
    }

    private Stored<Message> replace(Message before, Message changed) {
        Message after = changed.at(revisions.next());
        int seq = (int) after.seq();
        log.set(seq - 1, after);
        erased.set(seq, after.body() instanceof Erased);
        index(after);
        revisions.replace(before.revision(), after);
        return new Stored<>(after, true);
    }

    private void index(Message message) {
        byId.put(message.id(), message);
        bySender.computeIfAbsent(message.sender(), sender -> new HashMap<>())
                .put(message.origin().clientId().value(), message);
    }

    /** Every draft names its room by an object of its own: kept are the draft's words, and one name for all. */
    private Draft inThisRoom(Draft draft) {
        Origin origin = draft.origin();
        return new Draft(new Origin(room, origin.sender(), origin.clientId()), draft.body(), draft.claimedAt());
    }
}
