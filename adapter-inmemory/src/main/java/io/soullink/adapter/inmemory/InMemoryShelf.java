package io.soullink.adapter.inmemory;

import io.soullink.domain.catalogue.Item;
import io.soullink.domain.catalogue.Listing;
import io.soullink.domain.catalogue.Search;
import io.soullink.domain.catalogue.Shelf;
import io.soullink.domain.catalogue.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A shelf in memory. One thing at a time; a search reads the items of its rarest term. */
abstract class InMemoryShelf<I extends Comparable<I>, T extends Item<I>> implements Shelf<I, T> {
    private final TreeMap<I, T> byId = new TreeMap<>();
    private final Map<Term, NavigableSet<I>> byTerm = new HashMap<>();

    @Override
    public synchronized void add(T item) {
        if (byId.containsKey(item.id())) {
            throw new IllegalArgumentException("item's id is taken");
        }
        replace(Optional.empty(), Optional.of(item));
    }

    @Override
    public synchronized Optional<T> find(I id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<T> findAll(Set<I> ids) {
        if (ids.size() > Search.MAX_LIMIT) {
            throw new IllegalArgumentException("ids must be at most " + Search.MAX_LIMIT);
        }
        return ids.stream().sorted().filter(byId::containsKey).map(byId::get).toList();
    }

    @Override
    public synchronized Listing<I, T> list(Search<I> search) {
        NavigableSet<I> candidates = search.terms().stream()
                .map(this::idsOf)
                .min(Comparator.comparing(Set::size))
                .orElse(byId.navigableKeySet());
        NavigableSet<I> ahead =
                search.after().map(id -> candidates.tailSet(id, false)).orElse(candidates);
        List<T> items = new ArrayList<>();
        for (I id : ahead) {
            if (search.terms().stream().allMatch(term -> idsOf(term).contains(id))) {
                if (items.size() == search.limit()) {
                    return new Listing<>(
                            items, Optional.of(items.get(items.size() - 1).id()));
                }
                items.add(byId.get(id));
            }
        }
        return new Listing<>(items, Optional.empty());
    }

    @Override
    public synchronized Optional<T> update(I id, UnaryOperator<T> change) {
        Optional<T> before = find(id);
        Optional<T> after = before.map(change);
        if (after.isPresent()) {
            replace(before, after);
        }
        return after;
    }

    @Override
    public synchronized boolean remove(I id) {
        Optional<T> before = find(id);
        before.ifPresent(item -> replace(before, Optional.empty()));
        return before.isPresent();
    }

    /** Takes note that one item takes the place of another; throws, before anything has changed, where it must not. */
    void exchange(Optional<T> before, Optional<T> after) {
        // Nothing more is known of most items.
    }

    private void replace(Optional<T> before, Optional<T> after) {
        exchange(before, after);
        before.ifPresent(item -> {
            byId.remove(item.id());
            item.terms().forEach(term -> {
                NavigableSet<I> ids = byTerm.get(term);
                ids.remove(item.id());
                if (ids.isEmpty()) {
                    byTerm.remove(term);
                }
            });
        });
        after.ifPresent(item -> {
            byId.put(item.id(), item);
            item.terms()
                    .forEach(term -> byTerm.computeIfAbsent(term, first -> new TreeSet<>())
                            .add(item.id()));
        });
    }

    private NavigableSet<I> idsOf(Term term) {
        return byTerm.getOrDefault(term, new TreeSet<>());
    }
}
