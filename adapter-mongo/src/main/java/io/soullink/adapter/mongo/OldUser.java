package io.soullink.adapter.mongo;

import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Credentials;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Status;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * A user of the first backend. Without id, address or password hash nobody could sign in: such a one cannot be read. What
 * else is missing, or is not as it must be now, is filled with something that its owner sees and can put right.
 */
final class OldUser {
    private static final PersonName NAMELESS = new PersonName("Partner");
    private static final Birthday UNTOLD = new Birthday(LocalDate.of(1900, 1, 1));
    private static final Gender UNSAID = new Gender("unspecified");

    private final BsonDocument document;
    private final Consumer<String> remarks;

    /** @param remarks hears of what was mended */
    OldUser(BsonDocument document, Consumer<String> remarks) {
        this.document = document;
        this.remarks = remarks;
    }

    /** @throws Rejected or {@link IllegalArgumentException} that says why it cannot be read */
    User read() {
        String id = OldValues.id(document, "_id").orElseThrow(() -> new IllegalArgumentException("no id"));
        Email email = new Email(OldValues.text(document, "email").orElse(null));
        String hash = OldValues.text(document, "password").orElse(null);
        return new User(
                new UserId(id),
                new Credentials(email, new PasswordHash(hash), 0),
                profile(email),
                ZoneOffset.UTC,
                OldValues.time(document, "createdAt", "created_at").orElseGet(() -> OldValues.timeOf(id)));
    }

    private Profile profile(Email email) {
        Optional<Birthday> birthday = OldValues.day(document, "birthday", "birthDate", "dob")
                .flatMap(day -> fit("birthday", day, Birthday::new));
        return new Profile(
                name(email),
                birthday.orElseGet(() -> missing("birthday", UNTOLD)),
                said("gender", Gender::new, "gender").orElseGet(() -> missing("gender", UNSAID)),
                said("picture", OldUpload::address, "img", "avatar", "avatar_url", "profilePicture", "image"),
                said("status", Status::new, "status", "bio").orElse(Status.NONE));
    }

    private PersonName name(Email email) {
        String local = email.value().substring(0, email.value().indexOf('@'));
        return said("name", PersonName::new, "name", "username", "fullName")
                .or(() -> fit("name", local, PersonName::new))
                .orElse(NAMELESS);
    }

    private <T> Optional<T> said(String what, Function<String, T> type, String... names) {
        return OldValues.text(document, names).filter(text -> !text.isBlank()).flatMap(text -> fit(what, text, type));
    }

    private <S, T> Optional<T> fit(String what, S value, Function<S, T> type) {
        try {
            return Optional.of(type.apply(value));
        } catch (Rejected unfit) {
            remarks.accept(what + " is not as it must be, and was replaced");
            return Optional.empty();
        }
    }

    private <T> T missing(String what, T substitute) {
        remarks.accept(what + " was filled in");
        return substitute;
    }
}
