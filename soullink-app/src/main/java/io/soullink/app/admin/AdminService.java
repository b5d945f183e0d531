package io.soullink.app.admin;

import io.soullink.app.port.Actor;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Standing;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Admins: those who were granted it, and those whose verified address is named. Thread-safe.
 *
 * <p>What takes no {@link Actor} is for the operator of the server, and must not be put on a wire.
 */
public final class AdminService {
    /** Granted ones that {@link #list()} tells, at most. */
    public static final int MOST_LISTED = 1_000;

    private final Users users;
    private final AdminEmails emails;

    /** Looks for admins among {@code users}. */
    public AdminService(Users users, AdminEmails emails) {
        this.users = users;
        this.emails = emails;
    }

    /** Whether the user is an admin as things stand; false for one who is gone. */
    public boolean isAdmin(UserId user) {
        return users.find(user).filter(this::isAdmin).isPresent();
    }

    /**
     * Lets admins pass.
     *
     * @param forbidden what only admins may do, to tell others
     * @throws Rejected with {@link Reason#FORBIDDEN} if the actor is none, or {@link Reason#UNAUTHENTICATED} if their
     *     account is gone
     */
    public void require(Actor actor, String forbidden) {
        User user =
                users.find(actor.user()).orElseThrow(() -> new Rejected(Reason.UNAUTHENTICATED, "sign in to go on"));
        if (!isAdmin(user)) {
            throw new Rejected(Reason.FORBIDDEN, "only admins " + forbidden);
        }
    }

    /**
     * Makes a user an admin.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if there is no such user
     */
    public void grant(UserId user) {
        update(user, Standing::granted);
    }

    /**
     * Says that a user's address is theirs: if it is named, they are an admin.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if there is no such user
     */
    public void verify(UserId user) {
        update(user, Standing::verified);
    }

    /**
     * Takes back whatever was granted to a user or verified of them. Whose address is named without need of proof stays an
     * admin all the same.
     *
     * @throws Rejected with {@link Reason#NOT_FOUND} if there is no such user
     */
    public void revoke(UserId user) {
        update(user, any -> Standing.NONE);
    }

    /** The first granted ones, and all who are named, by address. */
    public Map<Email, Ground> list() {
        Map<Email, Ground> list = new TreeMap<>(Comparator.comparing(Email::value));
        emails.addresses().forEach(address -> list.put(address, groundOf(address)));
        users.admins(MOST_LISTED).forEach(user -> list.put(user.credentials().email(), Ground.GRANTED));
        return list;
    }

    private Ground groundOf(Email named) {
        return users.find(named)
                .map(user -> isAdmin(user) ? Ground.NAMED : Ground.UNVERIFIED)
                .orElse(Ground.NO_ACCOUNT);
    }

    private boolean isAdmin(User user) {
        Standing standing = user.credentials().standing();
        boolean proven = standing.emailVerified() || !emails.needProof();
        return standing.admin()
                || proven && emails.addresses().contains(user.credentials().email());
    }

    private void update(UserId id, UnaryOperator<Standing> change) {
        users.update(id, user -> {
                    Standing next = change.apply(user.credentials().standing());
                    return user.with(user.credentials().in(next));
                })
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such user"));
    }
}
