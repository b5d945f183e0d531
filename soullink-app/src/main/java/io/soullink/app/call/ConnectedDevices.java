package io.soullink.app.call;

import io.soullink.domain.call.Party;
import io.soullink.domain.user.UserId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The devices that are connected to this process. A device may have several connections for a moment. Thread-safe. */
final class ConnectedDevices {
    private final Map<UserId, Map<String, Integer>> connections = new HashMap<>();

    /** Returns whether it is the device's first connection. */
    synchronized boolean add(Party device) {
        return connections
                        .computeIfAbsent(device.user(), first -> new LinkedHashMap<>(2))
                        .merge(device.device(), 1, Integer::sum)
                == 1;
    }

    /** Returns whether it was the device's last connection. */
    synchronized boolean remove(Party device) {
        if (!has(device)) {
            return false;
        }
        Map<String, Integer> ofUser = connections.get(device.user());
        boolean last = ofUser.computeIfPresent(device.device(), (same, count) -> count == 1 ? null : count - 1) == null;
        if (ofUser.isEmpty()) {
            connections.remove(device.user());
        }
        return last;
    }

    synchronized boolean has(Party device) {
        return connections.getOrDefault(device.user(), Map.of()).containsKey(device.device());
    }

    /** The device of this user that connected last, or empty. */
    synchronized Optional<Party> latestOf(UserId user) {
        return connections.getOrDefault(user, Map.of()).keySet().stream()
                .reduce((earlier, later) -> later)
                .map(device -> new Party(user, device));
    }
}
