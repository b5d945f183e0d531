package io.soullink.domain.chat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where conversations are kept. Thread-safe; each method is atomic and answers only when stored. Sending costs the same
 * whatever the length of the log; a page costs what it shows. A room exists by being named.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface Messages {
    /**
     * Appends a message under the room's next {@code seq} and {@code revision}, once per {@link Origin}.
     *
     * @param id for the message if it is new
     * @param at the time to store with it
     * @return the message as stored; unchanged if it was sent before
     * @throws Rejected with {@link Reason#CONFLICT} if the sender said something else under this client id
     */
    Stored<Message> append(Draft draft, MessageId id, Instant at);

    /**
     * Changes a message under the room's next {@code revision}; takes none if {@code change} returns an equal message.
     *
     * @param change from what is stored to what shall be; pure, since it may run more than once; changes nothing but the
     *     body. What it throws passes through, and nothing is stored
     * @return the message as stored, or empty if the room has none of this id
     */
    Optional<Stored<Message>> update(CoupleId room, MessageId id, UnaryOperator<Message> change);

    /** Moves a mark forward under the room's next {@code revision}; takes none if it is there already. */
    Stored<Marks> advance(CoupleId room, UserId user, MarkKind kind, long seq);

    /** A person's marks in a room; {@link Marks#none} if they never moved. */
    Marks marks(CoupleId room, UserId user);

    /** The message of this id in this room, deleted ones included, or empty. */
    Optional<Message> find(CoupleId room, MessageId id);

    /** The message of this origin, deleted ones included, or empty. */
    Optional<Message> find(Origin origin);

    /** This sender's messages that match this time as {@link SentAt#matches} says, deleted ones left out; at most 2. */
    List<Message> findSentAt(CoupleId room, UserId sender, Instant time);

    /** A part of the log. */
    Page page(CoupleId room, Window window);

    /**
     * What changed since revision {@code after}, by revision.
     *
     * @param after 0 for all there is
     * @param limit changes, at most
     */
    Changes changes(CoupleId room, long after, int limit);

    /** How far the log has come. */
    Head head(CoupleId room);

    /**
     * Forgets some of what a room holds, messages and marks alike, until nothing is left and the room is as if it had never
     * been named. For a room that nobody can enter any more: what is appended meanwhile may stay. Not atomic: if it throws,
     * some may be gone.
     *
     * @param limit things, at most; 1 or more
     * @return whether nothing is left
     */
    boolean erase(CoupleId room, int limit);
}
