package io.soullink.domain.couple;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where couples and invitations are kept. Thread-safe; each method is atomic and answers only when stored.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface Couples {
    /** For how long {@link #knownCoupleOf} may go by what it knows: half of the second in which a parting must show. */
    Duration KNOWN_FOR = Duration.ofMillis(500);

    /**
     * Stores an invitation in place of any earlier one of the same inviter.
     *
     * @return false, and nothing is changed, if another user's invitation has this code
     */
    boolean invite(Invitation invitation);

    /** The invitation of this code, dead or alive, or empty. */
    Optional<Invitation> invitation(CodeDigest code);

    /**
     * Makes two people a live couple and uses up the invitation; other invitations of the two are withdrawn. The same two
     * get the couple back that they had, with its id and all that hangs on it.
     *
     * @param fresh what to store if the two never were a couple; its partners are the inviter and the invitee
     * @return the couple as stored
     * @throws Rejected with {@link Reason#UNKNOWN_CODE} if the invitation is not stored any more, {@link
     *     Reason#ALREADY_CONNECTED} if either is in a live couple; nothing is changed then. Of several who race with one
     *     code, or for one person, one wins
     */
    Couple pair(Invitation invitation, Couple fresh);

    /** The live couple of this id, or empty, also for a couple that sleeps. */
    Optional<Couple> liveCouple(CoupleId id);

    /** The live couple that this user is in, or empty. */
    Optional<Couple> liveCoupleOf(UserId user);

    /**
     * As {@link #liveCoupleOf}, for who asks at every event, and cheaper where storage is far. What this process changed
     * shows at once. What another process on the same storage changed may show up to {@link #KNOWN_FOR} later, so that a
     * couple that it parted is still found for so long.
     */
    default Optional<Couple> knownCoupleOf(UserId user) {
        return liveCoupleOf(user);
    }

    /**
     * Changes the zone and the anniversary of a live couple.
     *
     * @param change from what is stored to what shall be; pure, since it may run more than once
     * @return the couple as stored, or empty if no live couple has this id
     */
    Optional<Couple> update(CoupleId id, UnaryOperator<Couple> change);

    /**
     * Ends a live couple. Of several who race, one is told.
     *
     * @return the couple that ended, or empty if no live couple has this id
     */
    Optional<Couple> part(CoupleId id);

    /**
     * The couples that a user was ever in, live or asleep, by id.
     *
     * @param after couples with higher ids only, if present
     * @param limit couples, at most
     */
    List<Couple> everOf(UserId user, Optional<CoupleId> after, int limit);

    /** Forgets a couple for good, live or asleep; once is enough. */
    void erase(CoupleId id);

    /** Forgets what belongs to a user alone: the invitation that they may have; once is enough. */
    void eraseOf(UserId user);
}
