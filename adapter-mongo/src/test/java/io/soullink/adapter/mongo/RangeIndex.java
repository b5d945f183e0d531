package io.soullink.adapter.mongo;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An ordered index of the fake server. It serves what a real one serves without sorting: a query that fixes its first
 * fields, those that hold arrays among them, or bounds the very first, and whose order, if it asks for one, is that of the
 * next.
 */
final class RangeIndex {
    private static final Comparator<Object> VALUES = ValueComparator.asc();

    private final List<String> fields;
    private final NavigableMap<Key, Document> entries = new TreeMap<>();
    private final Set<String> arrays = new HashSet<>();

    RangeIndex(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Where a document stands; {@code tie} tells documents apart that stand at the same place. */
    private record Key(List<Object> values, int tie) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
                int order = compare(values.get(i), other.values.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(tie, other.tie);
        }

        /** Absent values first, which the fake's own order does not know. */
        private static int compare(Object one, Object other) {
            if (one == null || other == null) {
                return Boolean.compare(one != null, other != null);
            }
            if (one instanceof Long first && other instanceof Long second) {
                return first.compareTo(second);
            }
            return one instanceof ObjectId first && other instanceof ObjectId second
                    ? first.compareTo(second)
                    : VALUES.compare(one, other);
        }
    }

    void add(Document document, int position) {
        fields.stream()
                .filter(field -> value(document, field) instanceof Collection)
                .forEach(arrays::add);
        keys(document, position).forEach(key -> entries.put(key, document));
    }

    void remove(Document document, int position) {
        keys(document, position).forEach(entries::remove);
    }

    /** How many fields it helps with: 0 if the query is not for it. */
    int fit(Document query, Document order) {
        int fixed = fixed(query);
        boolean ranges = query.get(fields.get(0)) instanceof Document bounds && isRange(bounds);
        if (fixed == 0 && !ranges
                || !fields.subList(0, fixed).containsAll(arrays)
                || order != null && !order.isEmpty() && !isOrder(order, fixed)) {
            return 0;
        }
        return 2 * fixed + (fixed < fields.size() && query.containsKey(fields.get(fixed)) ? 1 : 0);
    }

    /** The documents in question, in the order that was asked for. */
    Iterable<Document> range(Document query, Document order) {
        int fixed = fixed(query);
        List<Object> prefix = new ArrayList<>();
        fields.subList(0, fixed).forEach(field -> prefix.add(query.get(field)));
        Optional<Document> bounds = fixed < fields.size() && query.get(fields.get(fixed)) instanceof Document range
                ? Optional.of(range)
                : Optional.empty();
        Key low = key(prefix, bounds.map(range -> range.getOrDefault("$gt", range.get("$gte"))), Integer.MIN_VALUE);
        Key high = key(prefix, bounds.map(range -> range.getOrDefault("$lt", range.get("$lte"))), Integer.MAX_VALUE);
        if (low.compareTo(high) > 0) {
            return List.of();
        }
        NavigableMap<Key, Document> part = entries.subMap(low, true, high, true);
        boolean descending =
                order != null && !order.isEmpty() && ((Number) order.get(fields.get(fixed))).intValue() < 0;
        return (descending ? part.descendingMap() : part).values();
    }

    private int fixed(Document query) {
        int fixed = 0;
        while (fixed < fields.size()
                && query.containsKey(fields.get(fixed))
                && !(query.get(fields.get(fixed)) instanceof Document)) {
            fixed++;
        }
        return fixed;
    }

    private static boolean isRange(Document bounds) {
        return List.of("$gt", "$gte", "$lt", "$lte").containsAll(bounds.keySet());
    }

    private boolean isOrder(Document order, int fixed) {
        return fixed < fields.size() && List.copyOf(order.keySet()).equals(List.of(fields.get(fixed)));
    }

    /** One for each element where a field holds an array. */
    private List<Key> keys(Document document, int position) {
        List<List<Object>> rows = List.of(List.of());
        for (String field : fields) {
            Object held = value(document, field);
            Collection<?> values = held instanceof Collection<?> array ? array : Collections.singletonList(held);
            rows = rows.stream()
                    .flatMap(row -> values.stream().map(value -> with(row, value)))
                    .toList();
        }
        return rows.stream().map(row -> new Key(row, position)).toList();
    }

    /** A path leads into documents, and into each of an array of them. */
    private static Object value(Document document, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return document.get(path);
        }
        String rest = path.substring(dot + 1);
        Object inner = document.get(path.substring(0, dot));
        if (inner instanceof Collection<?> array) {
            return array.stream()
                    .filter(Document.class::isInstance)
                    .map(each -> value((Document) each, rest))
                    .collect(Collectors.toSet());
        }
        return inner instanceof Document one ? value(one, rest) : null;
    }

    private static List<Object> with(List<Object> row, Object value) {
        List<Object> longer = new ArrayList<>(row);
        longer.add(value);
        return longer;
    }

    private static Key key(List<Object> prefix, Optional<Object> bound, int tie) {
        List<Object> values = new ArrayList<>(prefix);
        bound.ifPresent(values::add);
        return new Key(values, tie);
    }
}
