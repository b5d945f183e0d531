package io.soullink.domain.chat;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.Objects;

/**
 * How far one person's devices got, and how far the person read, in one room. Marks only move forward, and what is read
 * was delivered.
 *
 * @param delivered the highest {@code seq} that arrived; 0 for none
 * @param read the highest {@code seq} that was seen; 0 for none, never above {@code delivered}
 * @param revision the room's revision at their last move; 0 if they never moved
 */
public record Marks(CoupleId room, UserId user, long delivered, long read, long revision) implements Change {
    /** @throws IllegalArgumentException if a mark is negative, or more was read than delivered */
    public Marks {
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(user, "user");
        if (read < 0 || delivered < read || revision < 0) {
            throw new IllegalArgumentException("marks must be 0 <= read <= delivered, revision 0 or more");
        }
    }

    /** Of a person who has received nothing yet. */
    public static Marks none(CoupleId room, UserId user) {
        return new Marks(room, user, 0, 0, 0);
    }

    /** How far one kind got. */
    public long of(MarkKind kind) {
        return switch (kind) {
            case DELIVERED -> delivered;
            case READ -> read;
        };
    }

    /** These marks with one moved up to {@code seq}; these themselves if it is there already. */
    public Marks advanced(MarkKind kind, long seq) {
        if (seq <= of(kind)) {
            return this;
        }
        return switch (kind) {
            case DELIVERED -> new Marks(room, user, seq, read, revision);
            case READ -> new Marks(room, user, Math.max(delivered, seq), seq, revision);
        };
    }

    /** The same after a change that took {@code next}. */
    public Marks at(long next) {
        return new Marks(room, user, delivered, read, next);
    }
}
