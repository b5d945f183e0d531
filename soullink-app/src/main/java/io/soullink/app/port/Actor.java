package io.soullink.app.port;

import io.soullink.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who acts, proven by a token before anything else is looked at.
 *
 * @param device the connected device that they act on, which needs not be told of what it did itself; empty for acts that
 *     come by no device, as HTTP requests do
 */
public record Actor(UserId user, Optional<DeviceId> device) {
    public Actor {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(device, "device");
    }

    /** A user who acts on no connected device. */
    public static Actor of(UserId user) {
        return new Actor(user, Optional.empty());
    }

    /** A user who acts on one of their connected devices. */
    public static Actor on(UserId user, DeviceId device) {
        return new Actor(user, Optional.of(device));
    }
}
