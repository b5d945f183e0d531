package io.soullink.app.room;

import io.soullink.app.port.Actor;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The doors of the couples' rooms. What happens in one room of this process happens in order: storing a change and telling
 * the devices of it are one step, so that every device hears of changes in the order in which they were stored, and nobody
 * is heard after they left.
 *
 * <p>Rooms share {@value #LOCKS} locks; two that share one only wait for each other, never for themselves.
 */
public final class Rooms {
    private static final int LOCKS = 4_096;

    private final Couples couples;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    /** The rooms of these couples. */
    public Rooms(Couples couples) {
        this.couples = couples;
    }

    /**
     * The couple whose room this is, for one of its partners. Who parted in this process is none any more, who parted in
     * another one is none {@link Couples#KNOWN_FOR} later. What is looked up is the actor's own couple, whatever the room,
     * so that the time that it takes tells a stranger nothing.
     *
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if it is not the live couple of the actor, or does not exist
     */
    public Couple enter(Actor actor, CoupleId room) {
        return couples.knownCoupleOf(actor.user())
                .filter(couple -> couple.id().equals(room))
                .orElseThrow(Rejected::notAMember);
    }

    /**
     * The couple whose room this is, whoever asks: only for a server whose owner chose to leave rooms open.
     *
     * @throws Rejected with {@link Reason#NOT_A_MEMBER} if no live couple has it
     */
    public Couple enterOpen(CoupleId room) {
        return couples.liveCouple(room).orElseThrow(Rejected::notAMember);
    }

    /**
     * Does something in a room, in its order, for one of its partners. Who is none is refused before anything is waited
     * for, so that a stranger neither holds a couple up nor learns from the time that it takes. Not to be called from
     * within itself for another room.
     *
     * @throws Rejected as {@link #enter} does, with nothing done, or as {@code action} does
     */
    public <T> T inOrder(Actor actor, CoupleId room, Function<Couple, T> action) {
        enter(actor, room);
        return inOrder(room, () -> action.apply(enter(actor, room)));
    }

    /** Does something about the live couple that a user is in, in its room's order; nothing if there is none. */
    public void inOrderOf(UserId user, Consumer<Couple> action) {
        couples.liveCoupleOf(user).ifPresent(couple -> inOrder(couple.id(), action));
    }

    /** Answers something about the live couple that a user is in, in its room's order; empty if there is none. */
    public <T> Optional<T> answerInOrderOf(UserId user, Function<Couple, Optional<T>> question) {
        return couples.liveCoupleOf(user)
                .map(Couple::id)
                .flatMap(room -> inOrder(room, () -> couples.liveCouple(room).flatMap(question)));
    }

    /** Whether the couple of this room is together. */
    public boolean isLive(CoupleId room) {
        return couples.liveCouple(room).isPresent();
    }

    /** Does something about a couple in its room's order, if it is still live then. */
    public void inOrder(CoupleId room, Consumer<Couple> action) {
        inOrder(room, () -> {
            couples.liveCouple(room).ifPresent(action);
            return room;
        });
    }

    /** Does something about a room in its order, whoever asks. */
    public <T> T inOrder(CoupleId room, Supplier<T> action) {
        Lock lock = locks[Math.floorMod(room.hashCode(), LOCKS)];
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
