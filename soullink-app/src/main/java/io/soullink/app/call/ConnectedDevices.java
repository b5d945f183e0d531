package io.soullink.app.call;

import io.soullink.domain.call.Party;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The devices that are connected to this process. A device may have several connections for a moment. Thread-safe. */
final class ConnectedDevices {
    private final Map<UserId, Map<String, Connected>> devices = new HashMap<>();
    private long arrivals;

    /** Returns whether it is the device's first connection. */
    synchronized boolean add(Party device, Instant now) {
        int connections = find(device).map(Connected::connections).orElse(0) + 1;
        devices.computeIfAbsent(device.user(), first -> new HashMap<>(2))
                .put(device.device(), new Connected(connections, ++arrivals, now, now));
        return connections == 1;
    }

    /** If it was the device's last connection, when the device was heard last; else empty. */
    synchronized Optional<Instant> remove(Party device) {
        Optional<Connected> known = find(device);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Connected> ofUser = devices.get(device.user());
        if (known.get().connections() > 1) {
            ofUser.put(device.device(), known.get().less());
            return Optional.empty();
        }
        ofUser.remove(device.device());
        if (ofUser.isEmpty()) {
            devices.remove(device.user());
        }
        return known.map(Connected::heardAt);
    }

    synchronized boolean has(Party device) {
        return find(device).isPresent();
    }

    /** The device was heard in a call. */
    synchronized void hear(Party device, Instant now) {
        find(device).ifPresent(known -> devices.get(device.user()).put(device.device(), known.heard(now)));
    }

    /** Whether a device connected after another one, still connected too, was last heard. */
    synchronized boolean isNewerThan(Party silent, Party device) {
        Optional<Instant> heard = find(silent).map(Connected::heardAt);
        Optional<Instant> connected = find(device).map(Connected::connectedAt);
        return heard.isPresent() && connected.filter(heard.get()::isBefore).isPresent();
    }

    /** The device of this user that connected last, or empty. */
    synchronized Optional<Party> latestOf(UserId user) {
        return devices.getOrDefault(user, Map.of()).entrySet().stream()
                .max(Comparator.comparing(device -> device.getValue().arrival()))
                .map(device -> new Party(user, device.getKey()));
    }

    /** The same if it connected after {@code earliest}. */
    synchronized Optional<Party> latestOf(UserId user, Instant earliest) {
        return latestOf(user)
                .filter(device -> find(device).orElseThrow().connectedAt().isAfter(earliest));
    }

    private Optional<Connected> find(Party device) {
        return Optional.ofNullable(devices.getOrDefault(device.user(), Map.of()).get(device.device()));
    }

    /**
     * A device that is there.
     *
     * @param arrival counts the connections of all, so that no two connect at once
     * @param connectedAt when its latest connection came
     * @param heardAt when it connected or was heard in a call
     */
    private record Connected(int connections, long arrival, Instant connectedAt, Instant heardAt) {
        Connected less() {
            return new Connected(connections - 1, arrival, connectedAt, heardAt);
        }

        Connected heard(Instant now) {
            return new Connected(connections, arrival, connectedAt, now);
        }
    }
}
