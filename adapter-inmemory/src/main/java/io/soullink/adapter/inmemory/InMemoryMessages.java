package io.soullink.adapter.inmemory;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Conversations in memory, each under its own lock. A room takes space once something changes, not by being read. */
final class InMemoryMessages implements Messages {
    private final Map<CoupleId, Conversation> rooms = new ConcurrentHashMap<>();

    @Override
    public Stored<Message> append(Draft draft, MessageId id, Instant at) {
        return opened(draft.origin().room()).append(draft, id, at);
    }

    @Override
    public Optional<Stored<Message>> update(CoupleId room, MessageId id, UnaryOperator<Message> change) {
        return existing(room).flatMap(conversation -> conversation.update(id, change));
    }

    @Override
    public Stored<Marks> advance(CoupleId room, UserId user, MarkKind kind, long seq) {
        return opened(room).advance(user, kind, seq);
    }

    @Override
    public Marks marks(CoupleId room, UserId user) {
        return existing(room).map(conversation -> conversation.marks(user)).orElseGet(() -> Marks.none(room, user));
    }

    @Override
    public Optional<Message> find(CoupleId room, MessageId id) {
        return existing(room).flatMap(conversation -> conversation.find(id));
    }

    @Override
    public Optional<Message> find(Origin origin) {
        return existing(origin.room()).flatMap(conversation -> conversation.find(origin));
    }

    @Override
    public List<Message> findSentAt(CoupleId room, UserId sender, Instant time) {
        return existing(room)
                .map(conversation -> conversation.findSentAt(sender, time))
                .orElse(List.of());
    }

    @Override
    public Page page(CoupleId room, Window window) {
        return existing(room)
                .map(conversation -> conversation.page(window))
                .orElseGet(() -> new Page(List.of(), false));
    }

    @Override
    public Changes changes(CoupleId room, long after, int limit) {
        return existing(room)
                .map(conversation -> conversation.changes(after, limit))
                .orElseGet(() -> new Changes(List.of(), after, false));
    }

    @Override
    public Head head(CoupleId room) {
        return existing(room).map(Conversation::head).orElse(Head.EMPTY);
    }

    /** All at once. */
    @Override
    public boolean erase(CoupleId room, int limit) {
        rooms.remove(room);
        return true;
    }

    private Optional<Conversation> existing(CoupleId room) {
        return Optional.ofNullable(rooms.get(room));
    }

    private Conversation opened(CoupleId room) {
        Conversation conversation = rooms.get(room);
        return conversation != null ? conversation : rooms.computeIfAbsent(room, Conversation::new);
    }
}
