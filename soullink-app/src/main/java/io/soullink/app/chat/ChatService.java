package io.soullink.app.chat;

import io.soullink.app.media.Pictures;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.Presence;
import io.soullink.app.room.Rooms;
import io.soullink.domain.chat.Bundle;
import io.soullink.domain.chat.Changes;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.Emoji;
import io.soullink.domain.chat.MarkKind;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Messages;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.chat.Page;
import io.soullink.domain.chat.Stored;
import io.soullink.domain.chat.Window;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A couple's conversation. Thread-safe.
 *
 * <p>Every method that takes an actor throws {@link Rejected} with {@link Reason#NOT_A_MEMBER} unless the room is that of
 * the actor's live couple, and changes nothing where it throws. What changes a room is stored before anybody is told; then
 * the partner's devices and the actor's other devices are, in the order of storage.
 */
public final class ChatService {
    /** Changes in an answer of {@link #sync}, at most. */
    public static final int SYNC_LIMIT = 500;

    /**
     * Characters of text in an answer of {@link #sync}, at most, unless a single message has more: below 700 kB as JSON in
     * UTF-8 whatever they are, which is room enough below what may wait for a device.
     */
    static final int SYNC_CHARACTERS = 100_000;

    private final Messages messages;
    private final Rooms rooms;
    private final Presence presence;
    private final ChatNews news;
    private final Environment environment;
    private final MessagePictures pictures;
    private final MessageFinder finder;

    /** Serves the conversations in {@code messages} to those whom {@code rooms} lets in. */
    public ChatService(Messages messages, Rooms rooms, Devices devices, Pictures pictures, Environment environment) {
        this.messages = messages;
        this.rooms = rooms;
        this.presence = devices.presence();
        this.news = new ChatNews(messages, devices.live());
        this.environment = environment;
        this.pictures = new MessagePictures(pictures, messages);
        this.finder = new MessageFinder(messages);
    }

    /** Who is there, and the way to them. */
    public record Devices(Presence presence, LiveEvents live) {}

    /** How far the conversation has come, and whether the partner is there. */
    public Joined join(Actor actor, CoupleId room) {
        Couple couple = rooms.enter(actor, room);
        return new Joined(messages.head(room), presence.isPresent(couple.partnerOf(actor.user())));
    }

    /**
     * Says something. Said again under the same id, it is answered as the first time, and neither stored nor told again. What
     * storage has, and did not say so at first, is told before what is said next in its room.
     *
     * @throws Rejected with {@link Reason#FORBIDDEN} if the claimed sender is not the actor, {@link Reason#CONFLICT} if
     *     the actor said something else under this id, {@link Reason#INVALID} for an upload that is not theirs to show
     */
    public Message send(Actor actor, NewMessage message) {
        requireOwn(actor, message.claimedSender(), "nobody sends in another's name");
        Origin origin = new Origin(message.room(), actor.user(), message.id());
        return rooms.inOrder(actor, message.room(), couple -> {
            MessageId id = new MessageId(environment.ids().next());
            Stored<Message> stored = pictures.changing(message.room(), id, change -> {
                Content content = MessagePictures.taken(change, actor, Optional.empty(), message.content());
                return append(actor, new Draft(origin, content, message.claimedAt()), id);
            });
            news.tellSent(actor, couple, stored);
            return stored.value();
        });
    }

    /**
     * Says something else in a message of the actor's own.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} or {@link Reason#FORBIDDEN}
     */
    public Message edit(Actor actor, CoupleId room, MessageRef ref, Content content) {
        Instant now = environment.now();
        return rooms.inOrder(actor, room, couple -> {
            Message own = finder.own(actor.user(), room, ref);
            Stored<Message> edited = pictures.changing(
                    room,
                    own.id(),
                    change -> update(own, message -> {
                        Content next = MessagePictures.taken(change, actor, Optional.of(message), content);
                        return message.edited(actor.user(), next, now);
                    }));
            news.tellChanged(couple, edited, new LiveEvent.MessageEdited(edited.value()));
            return edited.value();
        });
    }

    /**
     * Takes a message of the actor's own back for good; once is enough.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} or {@link Reason#FORBIDDEN}; {@link Reason#CONFLICT} if several were
     *     sent at the named time
     */
    public Message delete(Actor actor, CoupleId room, MessageRef ref) {
        return delete(actor, room, ref, Optional.empty());
    }

    /**
     * As {@link #delete(Actor, CoupleId, MessageRef)}, for a client that says who sent the message.
     *
     * @param claimedSender who the client says it was: compared, never believed; {@link Reason#FORBIDDEN} unless the actor
     */
    public Message delete(Actor actor, CoupleId room, MessageRef ref, Optional<UserId> claimedSender) {
        Instant now = environment.now();
        return rooms.inOrder(actor, room, couple -> {
            requireOwn(actor, claimedSender, "only who sent a message may change it");
            Message own = finder.own(actor.user(), room, ref);
            Stored<Message> erased = pictures.changing(
                    room,
                    own.id(),
                    change -> update(own, message -> {
                        MessagePictures.letGo(change, actor, message);
                        return message.erased(actor.user(), now);
                    }));
            news.tellChanged(couple, erased, new LiveEvent.MessageDeleted(erased.value()));
            return erased.value();
        });
    }

    /**
     * Sets the actor's one reaction to a message, or takes it back.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND}
     */
    public Message react(Actor actor, CoupleId room, MessageRef ref, Optional<Emoji> emoji) {
        return rooms.inOrder(actor, room, couple -> {
            Message target = finder.anyones(actor.user(), couple, ref);
            Stored<Message> reacted = update(target, message -> message.reacted(actor.user(), emoji));
            news.tellChanged(couple, reacted, new LiveEvent.MessageReacted(reacted.value(), actor.user(), emoji));
            return reacted.value();
        });
    }

    /**
     * Notes that all messages up to {@code seq} reached the actor's device, or eyes. What is behind the mark already
     * changes nothing.
     *
     * @throws Rejected with {@link Reason#INVALID} if the room has no message {@code seq}
     */
    public void mark(Actor actor, CoupleId room, MarkKind kind, long seq) {
        rooms.inOrder(actor, room, couple -> {
            if (seq < 1 || seq > messages.head(room).seq()) {
                throw Rejected.invalid("seq", "must be that of a message");
            }
            if (messages.advance(room, actor.user(), kind, seq).changed()) {
                news.tellOthers(actor, couple, new LiveEvent.MarkMoved(room, actor.user(), kind, seq));
            }
            return seq;
        });
    }

    /** Tells the partner that the actor types, or stopped; nothing is stored. */
    public void typing(Actor actor, CoupleId room, boolean typing) {
        rooms.inOrder(actor, room, couple -> {
            news.tellPartner(actor, couple, new LiveEvent.Typing(room, actor.user(), typing));
            return typing;
        });
    }

    /** A part of the conversation. */
    public Page history(Actor actor, CoupleId room, Window window) {
        rooms.enter(actor, room);
        return messages.page(room, window);
    }

    /** A part of the conversation, cut into bundles, and whether older messages exist. */
    public Bundles bundles(Actor actor, CoupleId room, Window window) {
        return bundled(history(actor, room, window));
    }

    /**
     * As {@link #history}, for whoever knows the room's id: only for a server whose owner chose to run it without sign-in
     * ({@code AUTH=optional}), never to be reached on any other.
     *
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if the room is not of a live couple
     */
    public Page openHistory(CoupleId room, Window window) {
        rooms.enterOpen(room);
        return messages.page(room, window);
    }

    /** As {@link #bundles}, under the terms of {@link #openHistory}. */
    public Bundles openBundles(CoupleId room, Window window) {
        return bundled(openHistory(room, window));
    }

    /**
     * What changed in the room since revision {@code after}: at most {@value #SYNC_LIMIT} changes, and fewer where they are
     * long.
     *
     * @throws Rejected with {@link Reason#INVALID} if {@code after} is negative
     */
    public Changes sync(Actor actor, CoupleId room, long after) {
        if (after < 0) {
            throw Rejected.invalid("after", "must be 0 or more");
        }
        rooms.enter(actor, room);
        return messages.changes(room, after, SYNC_LIMIT).within(SYNC_CHARACTERS);
    }

    private static Bundles bundled(Page page) {
        return new Bundles(Bundle.of(page.messages()), page.olderExist());
    }

    private Stored<Message> append(Actor actor, Draft draft, MessageId id) {
        try {
            return messages.append(draft, id, environment.now());
        } catch (StorageException failure) {
            news.doubtSent(actor, draft.origin(), failure);
            throw failure;
        }
    }

    private Stored<Message> update(Message target, UnaryOperator<Message> change) {
        try {
            return messages.update(target.room(), target.id(), change).orElseThrow(MessageFinder::noSuchMessage);
        } catch (StorageException failure) {
            news.doubtChanged(target, failure);
            throw failure;
        }
    }

    private static void requireOwn(Actor actor, Optional<UserId> claimed, String otherwise) {
        if (claimed.filter(user -> !user.equals(actor.user())).isPresent()) {
            throw new Rejected(Reason.FORBIDDEN, otherwise);
        }
    }
}
