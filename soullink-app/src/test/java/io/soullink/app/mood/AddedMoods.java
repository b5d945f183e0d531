package io.soullink.app.mood;

import io.soullink.domain.mood.Increment;
import io.soullink.domain.mood.Moods;
import io.soullink.domain.mood.PersonDay;
import io.soullink.domain.shared.StorageException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what it was given to add, and nothing else. */
final class AddedMoods {
    final List<List<Increment>> calls = new ArrayList<>();
    final Set<PersonDay> refused = new HashSet<>();
    boolean away;

    Moods port() {
        return (Moods) Proxy.newProxyInstance(
                Moods.class.getClassLoader(), new Class<?>[] {Moods.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("add")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    List<Increment> increments = new ArrayList<>();
                    for (Object increment : (List<?>) arguments[0]) {
                        increments.add((Increment) increment);
                    }
                    calls.add(increments);
                    if (away) {
                        throw new StorageException("adding moods", true, null);
                    }
                    return Set.copyOf(refused);
                });
    }

    List<Increment> increments() {
        return calls.stream().flatMap(List::stream).toList();
    }
}
