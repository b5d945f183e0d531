package io.soullink.app.port;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/** Who calls, as the one who is called sees them. */
public record Caller(UserId id, PersonName name, Optional<ImageUrl> picture) {
    public Caller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(picture, "picture");
    }
}
