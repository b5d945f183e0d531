package io.soullink.adapter.inmemory;

import io.soullink.app.account.Registration;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A registration of which only the name matters. */
final class Newcomer {
    private static final Birthday BIRTHDAY = new Birthday(LocalDate.of(1990, 6, 15));
    private static final Gender GENDER = new Gender("unspecified");

    private Newcomer() {}

    static Registration called(String name) {
        Profile profile = new Profile(new PersonName(name), BIRTHDAY, GENDER, Optional.empty(), Status.NONE);
        String mailbox = profile.name().value().replaceAll("[^\\p{L}\\p{N}]+", ".");
        Email email = new Email(mailbox + "@example.org");
        return new Registration(email, new Password(InMemorySoulLink.PASSWORD), profile, ZoneOffset.UTC);
    }
}
