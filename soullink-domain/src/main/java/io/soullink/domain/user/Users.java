package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where users are kept. Thread-safe; each method is atomic and answers only when stored.
 *
 * <p>Every method throws {@link StorageException} if storage cannot answer.
 */
public interface Users {
    /**
     * Stores a new user. Of several who race for one address, one wins.
     *
     * @throws Rejected with {@link Reason#EMAIL_TAKEN} if another user has this e-mail address
     * @throws IllegalArgumentException if the id is taken
     */
    void add(User user);

    /** The user of this id, or empty. */
    Optional<User> find(UserId id);

    /** The user of this address, or empty. */
    Optional<User> find(Email email);

    /**
     * Those who were granted to be admins, in the order of their ids.
     *
     * @param limit users, at most
     */
    List<User> admins(int limit);

    /**
     * Changes a user without losing what others change at the same time.
     *
     * @param change from what is stored to what shall be; pure, since it may run more than once; keeps id and e-mail.
     *     What it throws passes through, and nothing is stored
     * @return the user as stored, or empty if there is none of this id
     */
    Optional<User> update(UserId id, UnaryOperator<User> change);
}
