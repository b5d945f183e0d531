package io.soullink.app.port;

import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which users have a device connected. A user whose last device left stays present until their departure is taken by
 * {@link #takeDepartures}, so that a device that comes right back was never gone. Thread-safe, each method atomic.
 */
public interface Presence {
    /**
     * A device connected.
     *
     * @return true if the user was absent until now
     */
    boolean arrive(UserId user, DeviceId device);

    /** A device is gone; no effect if it was not there. */
    void leave(UserId user, DeviceId device, Instant at);

    /** Whether the user has a device connected, or had one so lately that nobody was told yet. */
    boolean isPresent(UserId user);

    /** Whether the user has a device connected now, so that what is told to them is heard. */
    default boolean isConnected(UserId user) {
        return isPresent(user);
    }

    /** When the last device of an absent user left; empty if present, or never seen. */
    Optional<Instant> lastSeen(UserId user);

    /**
     * Makes absent all users whose last device left at {@code deadline} or earlier. Each departure is taken once, whoever
     * asks.
     */
    List<Departure> takeDepartures(Instant deadline);

    /** A user is gone, and when their last device left. */
    record Departure(UserId user, Instant lastSeen) {}
}
