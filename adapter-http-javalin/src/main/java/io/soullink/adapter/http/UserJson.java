package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.app.account.ProfileChange;
import io.soullink.app.account.Registration;
import io.soullink.app.media.Shown;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violations;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Status;
import io.soullink.domain.user.User;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** People in JSON. What is not written here, such as a password's hash, cannot get out. */
final class UserJson {
    static final String EMAIL = "email";
    static final String PASSWORD = "password";
    static final String OLD_PASSWORD = "oldPassword";
    static final String NEW_PASSWORD = "newPassword";
    static final String USER_ID = "userId";
    static final String IMAGE_URL = "imageUrl";

    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String BIRTHDAY = "birthday";
    private static final String GENDER = "gender";
    private static final String IMG = "img";
    private static final String AVATAR_URL = "avatar_url";
    private static final String STATUS = "status";
    private static final String TIME_ZONE = "timeZone";
    private static final String MOOD_SHARING = "moodSharing";
    private static final String CREATED_AT = "createdAt";

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

    private UserJson() {}

    /** What people see of themselves. */
    static ObjectNode own(User user, Shown shown) {
        ObjectNode json = Json.object();
        json.put(ID, user.id().value());
        json.put(NAME, user.profile().name().value());
        json.put(EMAIL, user.credentials().email().value());
        json.put(BIRTHDAY, user.profile().birthday().date().toString());
        json.put(GENDER, user.profile().gender().value());
        json.put(IMG, picture(user, shown));
        json.put(STATUS, user.profile().status().value());
        json.put(TIME_ZONE, user.zone().getId());
        json.put(MOOD_SHARING, user.moodSharing().name().toLowerCase(Locale.ROOT));
        json.put(CREATED_AT, Json.timestamp(user.createdAt()));
        return json;
    }

    /** What people see of their partner. */
    static ObjectNode partner(User user, Shown shown) {
        ObjectNode json = card(user, shown);
        json.put(IMG, picture(user, shown));
        json.put(BIRTHDAY, user.profile().birthday().date().toString());
        json.put(GENDER, user.profile().gender().value());
        json.put(STATUS, user.profile().status().value());
        json.put(TIME_ZONE, user.zone().getId());
        return json;
    }

    /** A name and a face. */
    static ObjectNode card(User user, Shown shown) {
        ObjectNode json = Json.object();
        json.put(ID, user.id().value());
        json.put(NAME, user.profile().name().value());
        json.put(AVATAR_URL, picture(user, shown));
        return json;
    }

    /** A name and a face, which is written both ways. */
    static ObjectNode cardWithImg(User user, Shown shown) {
        return card(user, shown).put(IMG, picture(user, shown));
    }

    static Registration registration(JsonBody body) {
        Violations violations = new Violations();
        PersonName name = violations.gather(() -> body.value(NAME, PersonName::new));
        Email email = violations.gather(() -> body.value(EMAIL, Email::new));
        Password password = violations.gather(() -> body.value(PASSWORD, Password::new));
        Birthday birthday = violations.gather(() -> body.value(BIRTHDAY, UserJson::birthday));
        Gender gender = violations.gather(() -> body.value(GENDER, Gender::new));
        Optional<ImageUrl> picture = violations.gather(() -> body.optional(IMG, ImageUrl::new));
        Optional<Status> status = violations.gather(() -> body.optional(STATUS, Status::new));
        Optional<ZoneId> zone = violations.gather(() -> body.optional(TIME_ZONE, JsonBody::zone));
        violations.throwIfAny();
        Profile profile = new Profile(name, birthday, gender, picture, status.orElse(Status.NONE));
        return new Registration(email, password, profile, zone.orElse(DEFAULT_ZONE));
    }

    /** Fields that are not named stay as they are; {@code null} clears a picture or a status, and nothing else. */
    static ProfileChange profileChange(JsonBody body) {
        Violations violations = new Violations();
        Optional<PersonName> name = violations.gather(() -> body.change(NAME, PersonName::new));
        Optional<Birthday> birthday = violations.gather(() -> body.change(BIRTHDAY, UserJson::birthday));
        Optional<Gender> gender = violations.gather(() -> body.change(GENDER, Gender::new));
        Optional<ImageUrl> picture = violations.gather(() -> body.optional(IMG, ImageUrl::new));
        Optional<Status> status = violations.gather(() -> body.optional(STATUS, Status::new));
        Optional<ZoneId> zone = violations.gather(() -> body.change(TIME_ZONE, JsonBody::zone));
        Optional<MoodSharing> moodSharing = violations.gather(() -> body.change(MOOD_SHARING, UserJson::moodSharing));
        violations.throwIfAny();
        return new ProfileChange(
                profile -> new Profile(
                        name.orElse(profile.name()),
                        birthday.orElse(profile.birthday()),
                        gender.orElse(profile.gender()),
                        body.has(IMG) ? picture : profile.picture(),
                        body.has(STATUS) ? status.orElse(Status.NONE) : profile.status()),
                zone,
                moodSharing);
    }

    private static MoodSharing moodSharing(String text) {
        return switch (text) {
            case "off" -> MoodSharing.OFF;
            case "private" -> MoodSharing.PRIVATE;
            case "shared" -> MoodSharing.SHARED;
            default -> throw Rejected.invalid(MOOD_SHARING, "must be off, private or shared");
        };
    }

    private static Birthday birthday(String text) {
        return new Birthday(JsonBody.date(text));
    }

    private static String picture(User user, Shown shown) {
        return user.profile().picture().map(shown::of).orElse(null);
    }
}
