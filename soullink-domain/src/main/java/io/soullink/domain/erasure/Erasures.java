package io.soullink.domain.erasure;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where it is kept who is being erased. Thread-safe; each method is atomic and answers only when stored.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface Erasures {
    /**
     * Puts an erasure in a user's place: {@link Users} knows them no more, and their address is free. Of several who race,
     * one begins it.
     *
     * @param condition throws unless the user as stored is to be erased; pure, since it may run more than once. What it
     *     throws passes through, and nothing is changed
     * @param dueAt when somebody else is to go on with it, should nobody have come further
     * @return the user as they were, or empty if {@link Users} knows none of this id
     */
    Optional<User> begin(UserId user, Consumer<User> condition, Instant at, Instant dueAt);

    /**
     * Those that are due at {@code now}, the earliest due first.
     *
     * @param limit erasures, at most
     */
    List<Erasure> due(Instant now, int limit);

    /** Adds couples to an erasure, and sets when it is due next; nothing if there is none. */
    void note(UserId user, Set<CoupleId> couples, Instant dueAt);

    /** Forgets an erasure, and with it the person; nothing if there is none. */
    void end(UserId user);
}
