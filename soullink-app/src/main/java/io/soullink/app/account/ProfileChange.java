package io.soullink.app.account;

import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.Profile;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What its owner wants changed of an account.
 *
 * @param profile from what the profile is to what it shall be; pure, since it may run more than once
 * @param zone another zone, or empty to keep it
 * @param moodSharing another wish, or empty to keep it
 */
public record ProfileChange(UnaryOperator<Profile> profile, Optional<ZoneId> zone, Optional<MoodSharing> moodSharing) {
    public ProfileChange {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(moodSharing, "moodSharing");
    }

    /** Of what others see, and the zone. */
    public ProfileChange(UnaryOperator<Profile> profile, Optional<ZoneId> zone) {
        this(profile, zone, Optional.empty());
    }
}
