package io.soullink.adapter.mongo;

import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.couple.Pair;
import io.soullink.domain.user.UserId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Who is a couple, as far as this process knows: what storage said is believed for {@link Couples#KNOWN_FOR} from the moment
 * in which it was asked. That somebody is in no couple is never remembered.
 *
 * <p>Whoever changes a couple here forgets it when storage has the change, or may have it. An answer that was asked for
 * before that is not remembered after it, whenever it arrives.
 *
 * <p>Bounded: two people who share a slot only make each other ask. Thread-safe; who finds what is known waits for nobody.
 */
final class KnownCouples {
    private static final int SLOTS = 1 << 14;

    /** Written under this object's lock only. */
    private final AtomicReferenceArray<Known> slots = new AtomicReferenceArray<>(SLOTS);

    private final LongSupplier ticks;
    private long forgotten;

    /** @param ticks nanoseconds that only go forward */
    KnownCouples(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /** The couple that a user is known to be in, or else what storage says, which is known from now on. */
    Optional<Couple> of(UserId user, Supplier<Optional<Couple>> storage) {
        Known known = slots.get(slot(user));
        long now = ticks.getAsLong();
        if (known != null && now - known.since < Couples.KNOWN_FOR.toNanos() && known.isOf(user)) {
            return Optional.of(known.couple);
        }
        long before = forgotten();
        Optional<Couple> found = storage.get();
        found.ifPresent(couple -> remember(new Known(couple, now), before));
        return found;
    }

    /** What was known of these two may be wrong. */
    synchronized void forget(Pair partners) {
        forgotten++;
        slots.set(slot(partners.first()), null);
        slots.set(slot(partners.second()), null);
    }

    /** What was known of somebody may be wrong, and nobody can say of whom. */
    synchronized void forgetAll() {
        forgotten++;
        for (int slot = 0; slot < SLOTS; slot++) {
            slots.set(slot, null);
        }
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    private synchronized void remember(Known known, long before) {
        if (forgotten == before) {
            slots.set(slot(known.couple.partners().first()), known);
            slots.set(slot(known.couple.partners().second()), known);
        }
    }

    private static int slot(UserId user) {
        return Math.floorMod(user.hashCode(), SLOTS);
    }

    /** A couple, and the moment in which storage was asked for it. */
    private record Known(Couple couple, long since) {
        boolean isOf(UserId user) {
            return couple.partners().contains(user);
        }
    }
}
