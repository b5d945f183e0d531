package io.soullink.app.chat;

import io.soullink.app.port.Actor;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.couple.CoupleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages of which storage did not say whether it has them, and those of which it did not say whether it changed them, so
 * that nobody was told: who repeats it is answered as if it had been told. Kept until it can be looked for, or is repeated,
 * and no more of them than fit in memory whatever storage does; what is dropped is found by {@code sync}. Those of one room
 * are touched in that room's order only.
 */
final class DoubtfulMessages {
    private static final int MOST_ROOMS = 10_000;
    private static final int MOST_OF_A_ROOM = 100;
    private static final int MOST_CHANGES = 10_000;

    private final Map<CoupleId, Map<Origin, Actor>> rooms = new ConcurrentHashMap<>();
    private final Set<MessageId> changes = ConcurrentHashMap.newKeySet();

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

    /** Has no doubt about a message any more. */
    void remove(Origin origin) {
        rooms.computeIfPresent(origin.room(), (room, doubtful) -> {
            doubtful.remove(origin);
            return doubtful.isEmpty() ? null : doubtful;
        });
    }

    /** Has no doubt about a room any more. */
    void clear(CoupleId room) {
        rooms.remove(room);
    }

    /** A message that was changed, perhaps. */
    void addChange(MessageId message) {
        if (changes.size() < MOST_CHANGES) {
            changes.add(message);
        }
    }

    /** Whether the message was changed, perhaps; it is in no doubt any more. */
    boolean takeChange(MessageId message) {
        return changes.remove(message);
    }
}
