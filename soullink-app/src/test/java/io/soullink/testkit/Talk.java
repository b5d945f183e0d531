package io.soullink.testkit;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.ROOM;

import io.soullink.domain.chat.Change;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.Head;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Marks;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Ada's and Bob's room in a storage, in fewer words. Each message gets the next id. Thread-safe if storage is. */
final class Talk {
    private final Messages messages;
    private final AtomicInteger ids = new AtomicInteger(1_000);

    Talk(Messages messages) {
        this.messages = messages;
    }

    /** Stores what Ada says. */
    Message say(String clientId) {
        return append(Some.draft(clientId)).value();
    }

    /** Stores what Ada says, several times. */
    List<Message> say(int count) {
        List<Message> said = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            said.add(say("m" + i));
        }
        return said;
    }

    Stored<Message> append(Draft draft) {
        return append(draft, Some.TIME);
    }

    Stored<Message> append(Draft draft, Instant at) {
        return messages.append(draft, nextId(), at);
    }

    Stored<Message> change(Message message, UnaryOperator<Message> change) {
        return messages.update(message.room(), message.id(), change).orElseThrow();
    }

    Message edit(Message message, String text) {
        return change(message, now -> now.edited(now.sender(), Content.of(text), Some.TIME.plusSeconds(1)))
                .value();
    }

    Message erase(Message message) {
        return change(message, now -> now.erased(now.sender(), Some.TIME.plusSeconds(2)))
                .value();
    }

    Stored<Message> react(Message message, UserId by, String emoji) {
        return change(message, now -> now.reacted(by, Optional.of(new Emoji(emoji))));
    }

    Stored<Marks> mark(UserId user, MarkKind kind, long seq) {
        return messages.advance(ROOM, user, kind, seq);
    }

    Page page(Window window) {
        return messages.page(ROOM, window);
    }

    Page newest(int limit) {
        return page(Window.newest(limit));
    }

    Changes changes(long after, int limit) {
        return messages.changes(ROOM, after, limit);
    }

    /** All that changed, in one. */
    List<Change> changes() {
        return changes(0, 10_000).changes();
    }

    Head head() {
        return messages.head(ROOM);
    }

    Messages messages() {
        return messages;
    }

    MessageId nextId() {
        return Some.messageId(ids.incrementAndGet());
    }

    /** What Ada said under this id, as it is now. */
    Message now(String clientId) {
        return messages.find(Some.origin(ROOM, ADA, clientId)).orElseThrow();
    }
}
