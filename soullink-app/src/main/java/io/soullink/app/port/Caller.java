package io.soullink.app.port;

import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who calls, as the one who is called sees them.
 *
 * @param picture its address, as it is written for them
 */
public record Caller(UserId id, PersonName name, Optional<String> picture) {
    public Caller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(picture, "picture");
    }
}
