package io.soullink.adapter.inmemory;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Users in memory. Newcomers wait for each other, changes of one user too; finding waits for nobody.
 */
final class InMemoryUsers implements Users {
    private final Map<UserId, User> byId = new ConcurrentHashMap<>();
    private final Map<Email, UserId> byEmail = new ConcurrentHashMap<>();

    @Override
    public synchronized void add(User user) {
        Email email = user.credentials().email();
        if (byEmail.containsKey(email)) {
            throw new Rejected(Reason.EMAIL_TAKEN, "this e-mail address has an account already");
        }
        if (byId.putIfAbsent(user.id(), user) != null) {
            throw new IllegalArgumentException("user's id is taken");
        }
        byEmail.put(email, user.id());
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<User> find(Email email) {
        return Optional.ofNullable(byEmail.get(email)).map(byId::get);
    }

    /** Reads all users: it is the operator who waits, and seldom. */
    @Override
    public List<User> admins(int limit) {
        return byId.values().stream()
                .filter(user -> user.credentials().standing().admin())
                .sorted(Comparator.comparing(User::id))
                .limit(limit)
                .toList();
    }

    /** Takes a user away, unless {@code condition} throws. */
    synchronized Optional<User> remove(UserId id, Consumer<User> condition) {
        AtomicReference<User> removed = new AtomicReference<>();
        byId.computeIfPresent(id, (same, user) -> {
            condition.accept(user);
            removed.set(user);
            return null;
        });
        Optional<User> user = Optional.ofNullable(removed.get());
        user.ifPresent(gone -> byEmail.remove(gone.credentials().email()));
        return user;
    }

    @Override
    public Optional<User> update(UserId id, UnaryOperator<User> change) {
        return Optional.ofNullable(
                byId.computeIfPresent(id, (same, user) -> Objects.requireNonNull(change.apply(user), "changed user")));
    }
}
