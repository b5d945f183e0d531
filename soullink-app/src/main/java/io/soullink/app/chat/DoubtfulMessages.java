package io.soullink.app.chat;

import io.soullink.app.port.Actor;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.couple.CoupleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages of which storage did not say whether it has them, so that nobody was told of them: a sender who repeats one is
 * answered as if it had been told. Kept until they can be looked for, of so many rooms that an outage of storage does not
 * fill the memory; what is dropped is found by {@code sync}. Those of one room are touched in that room's order only.
 */
final class DoubtfulMessages {
    private static final int MOST_ROOMS = 10_000;
    private static final int MOST_OF_A_ROOM = 100;

    private final Map<CoupleId, Map<Origin, Actor>> rooms = new ConcurrentHashMap<>();

    void add(Origin origin, Actor sender) {
        if (rooms.size() < MOST_ROOMS || rooms.containsKey(origin.room())) {
            Map<Origin, Actor> doubtful = rooms.computeIfAbsent(origin.room(), room -> new LinkedHashMap<>());
            if (doubtful.size() < MOST_OF_A_ROOM) {
                doubtful.put(origin, sender);
            }
        }
    }

    /** Those of a room, each with who sent it. */
    Map<Origin, Actor> of(CoupleId room) {
        return rooms.getOrDefault(room, Map.of());
    }

    /** Has no doubt about a room any more. */
    void clear(CoupleId room) {
        rooms.remove(room);
    }
}
