package io.soullink.adapter.mongo;

import static io.soullink.adapter.mongo.Values.day;
import static io.soullink.adapter.mongo.Values.id;
import static io.soullink.adapter.mongo.Values.number;
import static io.soullink.adapter.mongo.Values.optional;
import static io.soullink.adapter.mongo.Values.text;
import static io.soullink.adapter.mongo.Values.time;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Credentials;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Standing;
import io.soullink.domain.user.Status;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.ZoneId;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;

/** How a user is written down. */
final class UserDocuments {
    static final String ID = "_id";
    static final String EMAIL = "email";
    static final String PICTURE = "picture";
    /** True of those who were granted it, and absent of all others. */
    static final String ADMIN = "admin";
    /** Whether the operator said that the address is the user's; documents without it are older than that. */
    private static final String EMAIL_VERIFIED = "emailVerified";

    /** Counts the changes of the document: who writes names the one that they read. */
    static final String VERSION = "version";

    /** Those that are left out where there is nothing to say. */
    static final Set<String> OPTIONAL = Set.of(PICTURE, ADMIN);

    private static final String PASSWORD = "password";
    private static final String TOKEN_VERSION = "tokenVersion";
    private static final String NAME = "name";
    private static final String BIRTHDAY = "birthday";
    private static final String GENDER = "gender";
    private static final String STATUS = "status";
    private static final String ZONE = "zone";
    /** Documents without it are older than moods: nobody had another wish then. */
    private static final String MOOD_SHARING = "moodSharing";

    private static final String CREATED_AT = "createdAt";

    private UserDocuments() {}

    static BsonDocument write(User user, long version) {
        Profile profile = user.profile();
        Credentials credentials = user.credentials();
        BsonDocument document = new BsonDocument(ID, id(user.id().value()))
                .append(EMAIL, text(credentials.email().value()))
                .append(PASSWORD, text(credentials.password().value()))
                .append(TOKEN_VERSION, number(credentials.tokenVersion()))
                .append(
                        EMAIL_VERIFIED,
                        BsonBoolean.valueOf(credentials.standing().emailVerified()))
                .append(NAME, text(profile.name().value()))
                .append(BIRTHDAY, day(profile.birthday().date()))
                .append(GENDER, text(profile.gender().value()))
                .append(STATUS, text(profile.status().value()))
                .append(ZONE, text(user.zone().getId()))
                .append(MOOD_SHARING, text(user.moodSharing().name()))
                .append(CREATED_AT, time(user.createdAt()))
                .append(VERSION, number(version));
        if (credentials.standing().admin()) {
            document.append(ADMIN, BsonBoolean.TRUE);
        }
        profile.picture().ifPresent(picture -> document.append(PICTURE, text(picture.value())));
        return document;
    }

    static User read(BsonDocument document) {
        Credentials credentials = new Credentials(
                new Email(text(document, EMAIL)),
                new PasswordHash(text(document, PASSWORD)),
                Math.toIntExact(number(document, TOKEN_VERSION)),
                new Standing(isSaid(document, EMAIL_VERIFIED), isSaid(document, ADMIN)));
        return new User(
                new UserId(id(document, ID)),
                credentials,
                profile(document),
                ZoneId.of(text(document, ZONE)),
                moodSharing(document),
                time(document, CREATED_AT));
    }

    private static boolean isSaid(BsonDocument document, String field) {
        return document.getBoolean(field, BsonBoolean.FALSE).getValue();
    }

    private static MoodSharing moodSharing(BsonDocument document) {
        return optional(
                        document,
                        MOOD_SHARING,
                        value -> MoodSharing.valueOf(value.asString().getValue()))
                .orElse(MoodSharing.SHARED);
    }

    private static Profile profile(BsonDocument document) {
        return new Profile(
                new PersonName(text(document, NAME)),
                new Birthday(day(document, BIRTHDAY)),
                new Gender(text(document, GENDER)),
                optional(
                        document,
                        PICTURE,
                        value -> new ImageUrl(value.asString().getValue())),
                new Status(text(document, STATUS)));
    }
}
