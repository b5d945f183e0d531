package io.soullink.testkit;

import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Draft;
import io.soullink.domain.chat.MessageId;
import io.soullink.domain.chat.Origin;
import io.soullink.domain.couple.CodeDigest;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Invitation;
import io.soullink.domain.couple.Pair;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Valid things of which a test names only what matters to it. The same in each run. */
public final class Some {
    /** Now, wherever a test does not say when. */
    public static final Instant TIME = Instant.parse("2026-03-01T10:15:30.250Z");

    /** Three people: the first two are a couple wherever there is one. */
    public static final UserId ADA = userId(1);

    public static final UserId BOB = userId(2);
    public static final UserId CY = userId(3);

    /** Ada's and Bob's room. */
    public static final CoupleId ROOM = coupleId(1);

    private Some() {}

    /** One id a number, in the order of the numbers. */
    public static String id(int number) {
        return String.format("%08x%016x", TIME.getEpochSecond(), number);
    }

    public static UserId userId(int number) {
        return new UserId(id(number));
    }

    public static CoupleId coupleId(int number) {
        return new CoupleId(id(number));
    }

    public static MessageId messageId(int number) {
        return new MessageId(id(number));
    }

    public static User user() {
        return user(ADA, "ada@example.org");
    }

    public static User user(UserId id, String email) {
        Credentials credentials = new Credentials(new Email(email), new PasswordHash("$plain$secret"), 0);
        return new User(id, credentials, profile("Ada"), ZoneId.of("Europe/Berlin"), TIME);
    }

    public static Profile profile(String name) {
        Birthday birthday = new Birthday(LocalDate.of(1990, 6, 15));
        return new Profile(new PersonName(name), birthday, new Gender("female"), Optional.empty(), Status.NONE);
    }

    /** Ada and Bob. */
    public static Couple couple() {
        return couple(ROOM, ADA, BOB);
    }

    public static Couple couple(CoupleId id, UserId one, UserId other) {
        return new Couple(id, new Pair(one, other), ZoneOffset.UTC, Optional.empty(), TIME);
    }

    /** A standing offer, one code a text. */
    public static Invitation invitation(UserId inviter, String code) {
        return new Invitation(new CodeDigest(code), inviter, TIME.plus(Invitation.LIFETIME));
    }

    /** What Ada says to Bob under this id of hers. */
    public static Draft draft(String clientId) {
        return draft(ADA, clientId, "text of " + clientId);
    }

    /** What one of the two says in Ada's and Bob's room. */
    public static Draft draft(UserId sender, String clientId, String text) {
        return draft(origin(ROOM, sender, clientId), text);
    }

    public static Draft draft(Origin origin, String text) {
        return new Draft(origin, Content.of(text), Optional.empty());
    }

    public static Origin origin(CoupleId room, UserId sender, String clientId) {
        return new Origin(room, sender, new ClientMessageId(clientId));
    }
}
