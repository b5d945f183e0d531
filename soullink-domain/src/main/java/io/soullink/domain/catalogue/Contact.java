package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Text;
import io.soullink.domain.user.Email;
import java.util.Objects;
import java.util.Optional;

/**
 * How to reach a place.
 *
 * @param phone as people write it: at most 40 characters, may be empty
 */
public record Contact(String phone, Optional<Email> email, Optional<Website> website) {
    /** Not told. */
    public static final Contact UNTOLD = new Contact("", Optional.empty(), Optional.empty());

    /** @throws Rejected with {@link Reason#INVALID} if the phone number is missing, longer, or more than a line */
    public Contact {
        phone = Text.line("phone", phone, 0, 40);
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(website, "website");
    }
}
