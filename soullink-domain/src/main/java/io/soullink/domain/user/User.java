package io.soullink.domain.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A person with an account.
 *
 * @param zone where their days begin and end
 * @param createdAt when the account was made, in milliseconds' precision
 */
public record User(UserId id, Credentials credentials, Profile profile, ZoneId zone, Instant createdAt) {
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** The same with other credentials. */
    public User with(Credentials next) {
        return new User(id, next, profile, zone, createdAt);
    }

    /** The same with another profile. */
    public User with(Profile next) {
        return new User(id, credentials, next, zone, createdAt);
    }

    /** The same in another zone. */
    public User in(ZoneId next) {
        return new User(id, credentials, profile, next, createdAt);
    }
}
