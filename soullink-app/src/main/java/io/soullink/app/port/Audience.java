package io.soullink.app.port;

import io.soullink.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose devices shall hear something.
 *
 * @param only the one device of this user that shall, if not all of them
 * @param except the one device of this user that shall not, if any
 */
public record Audience(UserId user, Optional<DeviceId> only, Optional<DeviceId> except) {
    public Audience {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(only, "only");
        Objects.requireNonNull(except, "except");
    }

    /** All devices of a user. */
    public static Audience everyDeviceOf(UserId user) {
        return new Audience(user, Optional.empty(), Optional.empty());
    }

    /** All devices of the actor but the one that they act on. */
    public static Audience otherDevicesOf(Actor actor) {
        return new Audience(actor.user(), Optional.empty(), actor.device());
    }

    /** One device of a user, if it is theirs and connected. */
    public static Audience device(UserId user, DeviceId device) {
        return new Audience(user, Optional.of(device), Optional.empty());
    }

    /** Whether this device of the user is among them. */
    public boolean includes(DeviceId device) {
        return only.map(device::equals).orElse(true)
                && !except.map(device::equals).orElse(false);
    }
}
