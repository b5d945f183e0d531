package io.soullink.adapter.inmemory;

import io.soullink.app.port.Audience;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what each device heard, in order. A device hears from when it is added until it is removed, and what it heard
 * stays; each user has one more, their {@link #ownDevice}, that hears always. Thread-safe.
 */
final class RecordedLiveEvents implements LiveEvents {
    private final Map<UserId, Set<DeviceId>> listening = new HashMap<>();
    private final Map<DeviceId, List<LiveEvent>> heard = new HashMap<>();

    /** The device that every user has from the start. */
    static DeviceId ownDevice(UserId user) {
        return new DeviceId("of-" + user);
    }

    @Override
    public synchronized void deliver(Audience audience, LiveEvent event) {
        for (DeviceId device : devicesOf(audience.user())) {
            if (audience.includes(device)) {
                heard.computeIfAbsent(device, silent -> new ArrayList<>()).add(event);
            }
        }
    }

    synchronized void add(UserId user, DeviceId device) {
        devicesOf(user).add(device);
    }

    synchronized void remove(UserId user, DeviceId device) {
        devicesOf(user).remove(device);
    }

    synchronized List<LiveEvent> heardOn(DeviceId device) {
        return List.copyOf(heard.getOrDefault(device, List.of()));
    }

    synchronized void forget() {
        heard.clear();
    }

    private Set<DeviceId> devicesOf(UserId user) {
        return listening.computeIfAbsent(user, first -> new LinkedHashSet<>(Set.of(ownDevice(first))));
    }
}
