package io.soullink.app.account;

import io.soullink.domain.user.Email;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.Profile;
import java.time.ZoneId;

/** What a newcomer says of themselves. */
public record Registration(Email email, Password password, Profile profile, ZoneId zone) {}
