package io.soullink.bootstrap.bench;

import io.soullink.adapter.http.JwtAccessTokens;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.mongo.MongoStorage;
import io.soullink.app.SoulLink;
import io.soullink.app.Storage;
import io.soullink.app.account.Registration;
import io.soullink.app.port.AccessTokens;
import io.soullink.app.port.Actor;
import io.soullink.app.port.PasswordHasher;
import io.soullink.bootstrap.Settings;
import io.soullink.bootstrap.SoulLinkServer;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Status;
import io.soullink.domain.user.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server as it is delivered, over storage that holds couples already. Arguments: how many people, a file
 * for them, and the URI of a MongoDB, or nothing for storage in memory. */
final class SoulLinkUnderLoad {
    private static final String SECRET = "known to this benchmark and to nobody else";

    private final Storage storage;
    private final AccessTokens tokens = new JwtAccessTokens(
            SECRET.getBytes(StandardCharsets.UTF_8), InstantSource.system(), JwtAccessTokens.DEFAULT_LIFETIME);
    /** Nobody signs in by password here, so that no time goes into hashing. */
    private final SoulLink registry;

    private SoulLinkUnderLoad(Storage storage) {
        this.storage = storage;
        this.registry =
                SoulLink.builder().storage(storage).passwords(new NoPasswords()).build();
    }

    public static void main(String[] arguments) throws IOException {
        SoulLinkUnderLoad soulLink = new SoulLinkUnderLoad(
                arguments.length > 2 ? MongoStorage.connect(arguments[2]) : new InMemoryStorage());
        List<String> seats = new ArrayList<>();
        for (int seat = 0; seat < Integer.parseInt(arguments[0]); seat += 2) {
            seats.addAll(soulLink.couple(seat));
        }
        Files.write(Path.of(arguments[1]), seats);
        Settings.Access access = new Settings.Access(true, Optional.of(SECRET));
        Settings settings = Settings.defaults().onPort(0).with(access).withEventRate(Optional.empty());
        ServerConsole.serve(SoulLinkServer.start(settings, soulLink.storage).port());
    }

    /** Two people, and a line for each: a token and their room. */
    private List<String> couple(int seat) {
        UserId first = person(seat);
        UserId second = person(seat + 1);
        String code = registry.pairing().invite(Actor.of(first)).code().value();
        CoupleId room = registry.pairing()
                .acceptInvitation(Actor.of(second), code)
                .couple()
                .id();
        return List.of(tokens.issue(first, 0) + " " + room.value(), tokens.issue(second, 0) + " " + room.value());
    }

    private UserId person(int seat) {
        Profile profile = new Profile(
                new PersonName("Person " + seat),
                new Birthday(LocalDate.of(1990, 1, 1)),
                new Gender("other"),
                Optional.empty(),
                Status.NONE);
        Email email = new Email("person" + seat + "@example.org");
        return registry.accounts()
                .register(new Registration(email, new Password("correct horse"), profile, ZoneOffset.UTC))
                .id();
    }

    private static final class NoPasswords implements PasswordHasher {
        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash("none");
        }

        @Override
        public Verdict verify(String password, PasswordHash hash) {
            return Verdict.WRONG;
        }
    }
}
