package io.soullink.app.port;

import io.soullink.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose devices shall hear something.
 *
 * @param except the one device of this user that shall not, if any
 */
public record Audience(UserId user, Optional<DeviceId> except) {
    public Audience {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(except, "except");
    }

    /** All devices of a user. */
    public static Audience everyDeviceOf(UserId user) {
        return new Audience(user, Optional.empty());
    }

    /** All devices of the actor but the one that they act on. */
    public static Audience otherDevicesOf(Actor actor) {
        return new Audience(actor.user(), actor.device());
    }
}
