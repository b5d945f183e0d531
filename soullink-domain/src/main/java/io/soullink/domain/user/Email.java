package io.soullink.domain.user;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, which makes two spellings of one address equal. At most {@value #MAX_LENGTH}
 * characters (RFC 5321, 4.5.3.1.3); the form is checked, not that anybody reads it.
 *
 * @param value the address, stripped and in lower case
 */
public record Email(String value) {
    /** Characters, at most. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern FORM = Pattern.compile(
            "[^\\s@\\p{Cntrl}\\p{Cs}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws Rejected with {@link Reason#INVALID} if it is not of the form of an address */
    public Email {
        if (value == null) {
            throw Rejected.invalid("email", "is missing");
        }
        // First to lower case, which may change the length and the letters: what is stored must pass again when it is
        // read.
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches() || value.contains("..")) {
            throw Rejected.invalid("email", "must be an e-mail address");
        }
    }

    /** The address that {@code text} writes, or empty if it writes none. */
    public static Optional<Email> parse(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (Rejected notAnAddress) {
            return Optional.empty();
        }
    }

    /** Hides the address. */
    @Override
    public String toString() {
        return "Email[hidden]";
    }
}
