package io.soullink.app.call;

import io.soullink.domain.call.CallRoom;
import io.soullink.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that a client wants to make.
 *
 * @param callee whom to call
 * @param room the name that the client gives the call
 * @param claimedCaller who the client says it is: compared, never believed
 */
public record NewCall(UserId callee, CallRoom room, boolean video, Optional<UserId> claimedCaller) {
    public NewCall {
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(claimedCaller, "claimedCaller");
    }
}
