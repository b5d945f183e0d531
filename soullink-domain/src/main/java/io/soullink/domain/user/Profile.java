package io.soullink.domain.user;

import io.soullink.domain.shared.ImageUrl;
import java.util.Objects;
import java.util.Optional;

/** What a person and their partner see of the person. */
public record Profile(PersonName name, Birthday birthday, Gender gender, Optional<ImageUrl> picture, Status status) {
    public Profile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(birthday, "birthday");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(status, "status");
    }

    /** The same with another picture, or none. */
    public Profile withPicture(Optional<ImageUrl> other) {
        return new Profile(name, birthday, gender, other, status);
    }
}
