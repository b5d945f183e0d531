package io.soullink.app.erasure;

import io.soullink.app.account.AccountService;
import io.soullink.app.account.Proof;
import io.soullink.app.account.SignOuts;
import io.soullink.app.pairing.Bonds;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.room.Chores;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.erasure.Erasure;
import io.soullink.domain.erasure.Erasures;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases people. Thread-safe.
 *
 * <p>The account ends in one step, and from then on the erasure can only go on: whatever becomes of this process, {@link
 * #tick()} of any other goes on with it. Each pass may be done again, and each is bounded. There are three: at once, {@link
 * #SWEPT_AFTER} a couple was found, and {@link #ENDED_AFTER} the beginning. The later ones find what another server stored on the strength of
 * what it knew before; nobody could see it meanwhile.
 */
public final class ErasureService {
    /** When somebody else goes on with a pass that does not end. */
    static final Duration RESUMED_AFTER = Duration.ofSeconds(10);

    /** No change that was under way when the couple ended takes so long. */
    static final Duration SWEPT_AFTER = Duration.ofMinutes(1);

    /** Moods that another server counted wait for storage for an hour at most. */
    static final Duration ENDED_AFTER = Duration.ofHours(2);

    private static final int ERASURES_AT_ONCE = 10;
    private static final int COUPLES_AT_ONCE = 50;

    /** How often one pass comes back to what was not erased in one step. */
    private static final int STEPS_AT_ONCE = 20;

    private final Kept kept;
    private final Belongings belongings;
    private final AccountService accounts;
    private final Farewell farewell;
    private final Environment environment;

    /** Erases people and what {@code belongings} names. */
    public ErasureService(
            Kept kept, Belongings belongings, AccountService accounts, Farewell farewell, Environment environment) {
        this.kept = kept;
        this.belongings = belongings;
        this.accounts = accounts;
        this.farewell = farewell;
        this.environment = environment;
    }

    /** What is kept of people and couples themselves. */
    public record Kept(Erasures erasures, Couples couples) {}

    /** What ends at once. */
    public record Farewell(Rooms rooms, Bonds bonds, SignOuts signOuts) {}

    /**
     * Erases the actor and all that is theirs, for good. When this returns the account is gone and its address free, all
     * sessions are over, and the couple has ended as by parting; what is stored of the actor and of every couple that they
     * were in is gone, or nobody can reach it and it goes with the next ticks.
     *
     * @throws Rejected with {@link Reason#BAD_CREDENTIALS} if it is not the actor's password, {@link
     *     Reason#TOO_MANY_ATTEMPTS} as at signing in, {@link Reason#UNAUTHENTICATED} if the account is gone already
     */
    public void erase(Actor actor, String password) {
        Proof proof = accounts.prove(actor, password);
        Instant now = environment.now();
        User user = kept.erasures()
                .begin(actor.user(), proof::requireTrueOf, now, now.plus(RESUMED_AFTER))
                .orElseThrow(() -> new Rejected(Reason.UNAUTHENTICATED, "sign in to go on"));
        boolean parted = attempt(() -> part(user.id()));
        farewell.signOuts().over(user.with(user.credentials().signedOutEverywhere()));
        if (parted) {
            attempt(() -> advance(new Erasure(user.id(), now, Set.of())));
        }
    }

    /**
     * Goes on with what is due. To be called about once a second.
     *
     * @throws StorageException if storage cannot; the next time it is tried again
     */
    public void tick() {
        Chores chores = new Chores();
        chores.forEach(kept.erasures().due(environment.now(), ERASURES_AT_ONCE), this::advance);
        chores.end();
    }

    /** Begun is begun: what storage does not do now is done when it is due. */
    private static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (StorageException away) {
            return false;
        }
    }

    private void part(UserId user) {
        kept.couples()
                .liveCoupleOf(user)
                .map(Couple::id)
                .ifPresent(room -> farewell.rooms().inOrder(room, () -> {
                    Optional<Couple> parted = kept.couples().part(room);
                    parted.ifPresent(farewell.bonds()::cut);
                    return parted;
                }));
    }

    /** One pass. The couples are noted before they are erased, so that a later pass knows their rooms. */
    private void advance(Erasure erasure) {
        UserId user = erasure.user();
        Instant now = environment.now();
        part(user);
        List<Couple> found = kept.couples().everOf(user, Optional.empty(), COUPLES_AT_ONCE);
        Set<CoupleId> couples = found.stream().map(Couple::id).collect(Collectors.toCollection(HashSet::new));
        kept.erasures().note(user, couples, now.plus(RESUMED_AFTER));
        couples.addAll(erasure.couples());
        boolean whole = eraseCouples(couples) && found.size() < COUPLES_AT_ONCE;
        belongings.ofUsers().forEach(each -> each.eraseOf(user));
        kept.couples().eraseOf(user);
        settle(erasure, whole, !found.isEmpty(), now);
    }

    private boolean eraseCouples(Set<CoupleId> couples) {
        Steps steps = new Steps();
        boolean whole = true;
        for (CoupleId couple : couples) {
            if (belongings.ofCouples().stream().allMatch(each -> steps.erase(each, couple))) {
                kept.couples().erase(couple);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private void settle(Erasure erasure, boolean whole, boolean foundCouples, Instant now) {
        Optional<Instant> next = whole ? nextPass(erasure, foundCouples, now) : Optional.of(now);
        next.ifPresentOrElse(
                dueAt -> kept.erasures().note(erasure.user(), Set.of(), dueAt),
                () -> kept.erasures().end(erasure.user()));
    }

    /** However late a couple was found and ended: until a moment ago another server may have known it. */
    private static Optional<Instant> nextPass(Erasure erasure, boolean foundCouples, Instant now) {
        Instant ended = erasure.begunAt().plus(ENDED_AFTER);
        Instant swept = erasure.begunAt().plus(SWEPT_AFTER);
        if (foundCouples) {
            return Optional.of(now.plus(SWEPT_AFTER));
        }
        return Stream.of(swept, ended).filter(now::isBefore).findFirst();
    }

    /** What is left of the steps of one pass. */
    private static final class Steps {
        private int left = STEPS_AT_ONCE;

        /** Whether all of it is gone. */
        boolean erase(Belongings.OfCouples kind, CoupleId couple) {
            boolean gone = kind.erase(couple);
            while (!gone && left > 0) {
                left--;
                gone = kind.erase(couple);
            }
            return gone;
        }
    }
}
