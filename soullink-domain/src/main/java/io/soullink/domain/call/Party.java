package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.util.Objects;

/**
 * One end of a call: a user, on one of their devices.
 *
 * @param device names the device among all that are connected
 */
public record Party(UserId user, String device) {
    /** @throws IllegalArgumentException if {@code device} is empty */
    public Party {
        Objects.requireNonNull(user, "user");
        if (device.isEmpty()) {
            throw new IllegalArgumentException("device must not be empty");
        }
    }
}
