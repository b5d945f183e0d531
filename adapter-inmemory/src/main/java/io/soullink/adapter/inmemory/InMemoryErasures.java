package io.soullink.adapter.inmemory;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.erasure.Erasure;
import io.soullink.domain.erasure.Erasures;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Those who are being erased, in memory, behind one lock. */
final class InMemoryErasures implements Erasures {
    private final InMemoryUsers users;
    private final Map<UserId, Due> all = new HashMap<>();

    InMemoryErasures(InMemoryUsers users) {
        this.users = users;
    }

    @Override
    public synchronized Optional<User> begin(UserId user, Consumer<User> condition, Instant at, Instant dueAt) {
        Optional<User> gone = users.remove(user, condition);
        gone.ifPresent(erased -> all.put(user, new Due(new Erasure(user, at, Set.of()), dueAt)));
        return gone;
    }

    @Override
    public synchronized List<Erasure> due(Instant now, int limit) {
        return all.values().stream()
                .filter(each -> !each.at.isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .limit(limit)
                .map(Due::erasure)
                .toList();
    }

    @Override
    public synchronized void note(UserId user, Set<CoupleId> couples, Instant dueAt) {
        all.computeIfPresent(user, (same, before) -> before.with(couples, dueAt));
    }

    @Override
    public synchronized void end(UserId user) {
        all.remove(user);
    }

    private record Due(Erasure erasure, Instant at) {
        Due with(Set<CoupleId> more, Instant next) {
            Set<CoupleId> couples = new HashSet<>(erasure.couples());
            couples.addAll(more);
            return new Due(new Erasure(erasure.user(), erasure.begunAt(), couples), next);
        }
    }
}
