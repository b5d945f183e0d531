package io.soullink.domain.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A person with an account.
 *
 * @param zone where their days begin and end
 * @param moodSharing what becomes of the emotions that their camera sees
 * @param createdAt when the account was made, in milliseconds' precision
 */
public record User(
        UserId id, Credentials credentials, Profile profile, ZoneId zone, MoodSharing moodSharing, Instant createdAt) {
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(moodSharing, "moodSharing");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Who shares their moods, as everybody does who says nothing else. */
    public User(UserId id, Credentials credentials, Profile profile, ZoneId zone, Instant createdAt) {
        this(id, credentials, profile, zone, MoodSharing.SHARED, createdAt);
    }

    /** The same with other credentials. */
    public User with(Credentials next) {
        return new User(id, next, profile, zone, moodSharing, createdAt);
    }

    /** The same with another profile. */
    public User with(Profile next) {
        return new User(id, credentials, next, zone, moodSharing, createdAt);
    }

    /** The same in another zone. */
    public User in(ZoneId next) {
        return new User(id, credentials, profile, next, moodSharing, createdAt);
    }

    /** The same with another wish for their moods. */
    public User sharing(MoodSharing next) {
        return new User(id, credentials, profile, zone, next, createdAt);
    }
}
