package io.soullink.domain.chat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A message in its place in the log. What can be done to it is here; who may is too. */
public record Message(MessageId id, Origin origin, Position position, SentAt sentAt, Body body) implements Change {
    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(body, "body");
    }

    /** A draft that found its place. */
    public static Message of(MessageId id, Draft draft, Position position, Instant storedAt) {
        SentAt sentAt = new SentAt(storedAt, draft.claimedAt());
        return new Message(id, draft.origin(), position, sentAt, draft.body());
    }

    public CoupleId room() {
        return origin.room();
    }

    public UserId sender() {
        return origin.sender();
    }

    public long seq() {
        return position.seq();
    }

    @Override
    public long revision() {
        return position.revision();
    }

    /**
     * Whether sending {@code draft} is sending this message once more. What an edited or deleted message first said is
     * not known any more, nor what a call first was, so that its id alone decides.
     */
    public boolean isOf(Draft draft) {
        return origin.equals(draft.origin())
                && !(body instanceof Written written
                        && written.editedAt().isEmpty()
                        && !(draft.body() instanceof Written said
                                && written.content().equals(said.content())));
    }

    /**
     * This message with other content; itself if it says that already.
     *
     * @throws Rejected with {@link Reason#FORBIDDEN} if {@code editor} did not send it, or it is a call, {@link
     *     Reason#NOT_FOUND} if it was deleted
     */
    public Message edited(UserId editor, Content content, Instant at) {
        requireSentBy(editor);
        return with(readable().edited(content, at));
    }

    /**
     * This message without its content and reactions; itself if it is so already.
     *
     * @throws Rejected with {@link Reason#FORBIDDEN} if {@code eraser} did not send it, or it is a call
     */
    public Message erased(UserId eraser, Instant at) {
        requireSentBy(eraser);
        requireNoCall();
        return body instanceof Erased ? this : with(new Erased(at));
    }

    /**
     * This message, which is about a call, with the call as it is now; itself if it says that already, or was erased.
     *
     * @throws IllegalArgumentException if it is not about this call
     */
    public Message told(CallEntry entry) {
        if (body instanceof Erased) {
            return this;
        }
        if (!(body instanceof CallEntry said && said.call().equals(entry.call()))) {
            throw new IllegalArgumentException("entry must be of this message's call");
        }
        return with(entry);
    }

    /**
     * This message with one person's reaction set, or taken back.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if it was deleted, {@link Reason#FORBIDDEN} if it is a call
     */
    public Message reacted(UserId by, Optional<Emoji> emoji) {
        return with(readable().reacted(by, emoji));
    }

    /** The same after a change that took {@code revision}. */
    public Message at(long revision) {
        return new Message(id, origin, new Position(seq(), revision), sentAt, body);
    }

    private Message with(Body next) {
        return new Message(id, origin, position, sentAt, next);
    }

    private Written readable() {
        requireNoCall();
        if (body instanceof Written written) {
            return written;
        }
        throw new Rejected(Reason.NOT_FOUND, "no such message");
    }

    private void requireNoCall() {
        if (body instanceof CallEntry) {
            throw new Rejected(Reason.FORBIDDEN, "a call stays as it was");
        }
    }

    private void requireSentBy(UserId user) {
        if (!sender().equals(user)) {
            throw new Rejected(Reason.FORBIDDEN, "only who sent a message may change it");
        }
    }
}
