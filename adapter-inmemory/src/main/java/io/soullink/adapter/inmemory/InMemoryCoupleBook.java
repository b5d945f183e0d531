package io.soullink.adapter.inmemory;

import io.soullink.domain.couple.CoupleBook;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.couple.Milestones;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.EventId;
import io.soullink.domain.event.Events;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What couples write down, in memory: the entries of one couple change one at a time. */
class InMemoryCoupleBook<I, T extends CoupleBook.Entry<I>> implements CoupleBook<I, T> {
    private final Map<CoupleId, Map<I, T>> pages = new ConcurrentHashMap<>();

    @Override
    public boolean add(T entry, int most) {
        Map<I, T> page = pages.computeIfAbsent(entry.couple(), couple -> new HashMap<>());
        synchronized (page) {
            if (page.size() >= most) {
                return false;
            }
            if (page.putIfAbsent(entry.id(), entry) != null) {
                throw new IllegalArgumentException("entry's id is taken");
            }
            return true;
        }
    }

    @Override
    public Optional<T> find(CoupleId couple, I id) {
        Map<I, T> page = page(couple);
        synchronized (page) {
            return Optional.ofNullable(page.get(id));
        }
    }

    @Override
    public List<T> of(CoupleId couple) {
        Map<I, T> page = page(couple);
        synchronized (page) {
            return page.values().stream()
                    .sorted(Comparator.comparing((T entry) -> entry.date())
                            .thenComparing(entry -> entry.id().toString()))
                    .toList();
        }
    }

    @Override
    public Optional<T> update(CoupleId couple, I id, UnaryOperator<T> change) {
        Map<I, T> page = page(couple);
        synchronized (page) {
            return Optional.ofNullable(page.computeIfPresent(id, (same, entry) -> change.apply(entry)));
        }
    }

    @Override
    public boolean remove(CoupleId couple, I id) {
        Map<I, T> page = page(couple);
        synchronized (page) {
            return page.remove(id) != null;
        }
    }

    @Override
    public void erase(CoupleId couple) {
        pages.remove(couple);
    }

    private Map<I, T> page(CoupleId couple) {
        return pages.getOrDefault(couple, new HashMap<>(0));
    }

    /** Milestones in memory. */
    static final class OfMilestones extends InMemoryCoupleBook<MilestoneId, Milestone> implements Milestones {}

    /** Events in memory. */
    static final class OfEvents extends InMemoryCoupleBook<EventId, Event> implements Events {}
}
