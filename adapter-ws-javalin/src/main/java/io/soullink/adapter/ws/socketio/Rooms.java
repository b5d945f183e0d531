package io.soullink.adapter.ws.socketio;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is in which room of a namespace. A room is there while somebody is in it. Thread-safe. */
final class Rooms {

    private final Map<String, Set<Mailbox>> members = new ConcurrentHashMap<>();

    void join(String room, Mailbox mailbox) {
        members.compute(room, (name, present) -> {
            Set<Mailbox> joined = present == null ? ConcurrentHashMap.newKeySet(2) : present;
            joined.add(mailbox);
            return joined;
        });
    }

    void leave(String room, Mailbox mailbox) {
        members.computeIfPresent(room, (name, present) -> {
            present.remove(mailbox);
            return present.isEmpty() ? null : present;
        });
    }

    /** A view that sees later changes. */
    Set<Mailbox> members(String room) {
        return members.getOrDefault(room, Set.of());
    }

    int size() {
        return members.size();
    }
}
