package io.soullink.app.standard;

import io.soullink.app.port.DeviceId;
import io.soullink.app.port.Presence;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Presence as this process sees it. Holds a moment for each user who was ever seen, and the devices of those who are
 * there.
 */
public final class LocalPresence implements Presence {
    private final Map<UserId, Set<DeviceId>> present = new HashMap<>();
    private final Map<UserId, Instant> leaving = new HashMap<>();
    private final Map<UserId, Instant> seen = new HashMap<>();

    /** Starts with nobody there. */
    public LocalPresence() {}

    @Override
    public synchronized boolean arrive(UserId user, DeviceId device) {
        boolean wasAbsent = !present.containsKey(user);
        present.computeIfAbsent(user, absent -> new HashSet<>(2)).add(device);
        leaving.remove(user);
        seen.remove(user);
        return wasAbsent;
    }

    @Override
    public synchronized void leave(UserId user, DeviceId device, Instant at) {
        Set<DeviceId> devices = present.get(user);
        if (devices != null && devices.remove(device) && devices.isEmpty()) {
            leaving.put(user, at);
        }
    }

    @Override
    public synchronized boolean isPresent(UserId user) {
        return present.containsKey(user);
    }

    @Override
    public synchronized boolean isConnected(UserId user) {
        return present.containsKey(user) && !leaving.containsKey(user);
    }

    @Override
    public synchronized Optional<Instant> lastSeen(UserId user) {
        return Optional.ofNullable(seen.get(user));
    }

    @Override
    public synchronized List<Departure> takeDepartures(Instant deadline) {
        List<Departure> departures = new ArrayList<>();
        for (Iterator<Map.Entry<UserId, Instant>> left = leaving.entrySet().iterator(); left.hasNext(); ) {
            Map.Entry<UserId, Instant> leaver = left.next();
            if (!leaver.getValue().isAfter(deadline)) {
                departures.add(new Departure(leaver.getKey(), leaver.getValue()));
                left.remove();
            }
        }
        for (Departure departure : departures) {
            present.remove(departure.user());
            seen.put(departure.user(), departure.lastSeen());
        }
        return departures;
    }
}
