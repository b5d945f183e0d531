package io.soullink.app.account;

import io.soullink.app.media.PictureChange;
import io.soullink.app.media.Pictures;
import io.soullink.app.port.AccessTokens;
import io.soullink.app.port.Actor;
import io.soullink.app.port.Environment;
import io.soullink.app.port.PasswordHasher;
import io.soullink.domain.media.Use;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Credentials;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Accounts, from registration on. Thread-safe. */
public final class AccountService {
    private final Users users;
    private final Pictures pictures;
    private final Environment environment;
    private final PasswordCheck passwords;
    private final AccessTokens tokens;
    private final SignOuts signOuts;

    /** Serves the accounts in {@code kept}. */
    public AccountService(
            Kept kept, Environment environment, PasswordHasher hasher, AccessTokens tokens, SignOuts signOuts) {
        this.users = kept.users();
        this.pictures = kept.pictures();
        this.environment = environment;
        this.passwords = new PasswordCheck(users, hasher, environment.clock());
        this.tokens = tokens;
        this.signOuts = signOuts;
    }

    /** What accounts need kept. */
    public record Kept(Users users, Pictures pictures) {}

    /**
     * Makes an account.
     *
     * @throws Rejected with {@link Reason#EMAIL_TAKEN}, or {@link Reason#INVALID} for who is too young
     */
    public User register(Registration registration) {
        requireOldEnough(registration.profile(), registration.zone());
        PasswordHash hash = passwords.hash(registration.password().value());
        Credentials credentials = new Credentials(registration.email(), hash, 0);
        UserId id = new UserId(environment.ids().next());
        return withPicture(id, change -> {
            Profile profile = withPicture(change, id, Optional.empty(), registration.profile());
            User user = new User(id, credentials, profile, registration.zone(), environment.now());
            users.add(user);
            return user;
        });
    }

    /**
     * Gives a token to who knows the password. After five failures for one account from one address, or a hundred from
     * one address, one more is let in each five minutes; successes are free.
     *
     * @throws Rejected with {@link Reason#BAD_CREDENTIALS} for a wrong e-mail or password, in the same time, or {@link
     *     Reason#TOO_MANY_ATTEMPTS}
     */
    public SignedIn signIn(SignIn attempt) {
        return signedIn(passwords.signIn(attempt));
    }

    /**
     * Who a token proves to be.
     *
     * @throws Rejected with {@link Reason#UNAUTHENTICATED} if it is missing, unreadable, expired, withdrawn, or its user
     *     is gone
     */
    public Session authenticate(String token) {
        AccessTokens.Claims claims = tokens.verify(token).orElseThrow(AccountService::unauthenticated);
        return users.find(claims.user())
                .filter(user -> user.credentials().tokenVersion() == claims.version())
                .map(user -> new Session(user.id(), claims.version(), claims.expiresAt()))
                .orElseThrow(AccountService::unauthenticated);
    }

    /**
     * Makes sure that nobody ended a session since it began.
     *
     * @throws Rejected with {@link Reason#UNAUTHENTICATED} if somebody did, or its user is gone
     */
    public void requireCurrent(Session session) {
        users.find(session.user())
                .filter(user -> user.credentials().tokenVersion() == session.tokenVersion())
                .orElseThrow(AccountService::unauthenticated);
    }

    /**
     * Takes a user's word for who they are: only for a server whose owner chose to run it so.
     *
     * @throws Rejected with {@link Reason#UNAUTHENTICATED} if there is no such user
     */
    public Session trust(UserId claimed) {
        User user = users.find(claimed).orElseThrow(AccountService::unauthenticated);
        return new Session(user.id(), user.credentials().tokenVersion(), Instant.MAX);
    }

    /** @throws Rejected with {@link Reason#UNAUTHENTICATED} if the actor's account is gone */
    public User account(Actor actor) {
        return users.find(actor.user()).orElseThrow(AccountService::unauthenticated);
    }

    /**
     * Changes the actor's own profile, zone, or whom their moods are shared with.
     *
     * @return the account as stored
     * @throws Rejected with {@link Reason#INVALID} if the new birthday makes the actor too young, or for a picture that is an
     *     upload and not theirs
     */
    public User changeProfile(Actor actor, ProfileChange change) {
        return updateWithPicture(actor, user -> {
            User changed = user.with(change.profile().apply(user.profile()))
                    .in(change.zone().orElse(user.zone()))
                    .sharing(change.moodSharing().orElse(user.moodSharing()));
            requireOldEnough(changed.profile(), changed.zone());
            return changed;
        });
    }

    /**
     * Changes the actor's own picture.
     *
     * @param owner whose picture the client says it is: compared, never believed
     * @return the account as stored
     * @throws Rejected with {@link Reason#FORBIDDEN} if {@code owner} is not the actor, {@link Reason#INVALID} for an upload
     *     that is not theirs
     */
    public User changePicture(Actor actor, Optional<UserId> owner, ImageUrl picture) {
        if (owner.filter(claimed -> !claimed.equals(actor.user())).isPresent()) {
            throw new Rejected(Reason.FORBIDDEN, "nobody changes another's picture");
        }
        return updateWithPicture(actor, user -> user.with(user.profile().withPicture(Optional.of(picture))));
    }

    /**
     * Changes the actor's password and ends every session that they had.
     *
     * @return a token that lives on
     * @throws Rejected with {@link Reason#BAD_CREDENTIALS} if {@code old} is not the password, or {@link
     *     Reason#TOO_MANY_ATTEMPTS} as at signing in
     */
    public SignedIn changePassword(Actor actor, String old, Password next) {
        Proof proof = prove(actor, old);
        PasswordHash hash = passwords.hash(next.value());
        return signedIn(endSessions(actor, user -> {
            proof.requireTrueOf(user);
            return user.credentials().changed(hash);
        }));
    }

    /**
     * Has the actor prove that they are who signed in, before something that cannot be undone.
     *
     * @throws Rejected with {@link Reason#BAD_CREDENTIALS} if it is not their password, or {@link
     *     Reason#TOO_MANY_ATTEMPTS} as at signing in
     */
    public Proof prove(Actor actor, String password) {
        return new Proof(passwords.prove(actor.user(), password));
    }

    /** Ends every session of the actor, the present one too. */
    public void signOutEverywhere(Actor actor) {
        endSessions(actor, user -> user.credentials().signedOutEverywhere());
    }

    private User endSessions(Actor actor, Function<User, Credentials> change) {
        User user = update(actor, before -> before.with(change.apply(before)));
        signOuts.over(user);
        return user;
    }

    private User updateWithPicture(Actor actor, UnaryOperator<User> change) {
        return withPicture(
                actor.user(),
                picture -> update(actor, user -> {
                    User next = change.apply(user);
                    return next.with(
                            withPicture(picture, user.id(), user.profile().picture(), next.profile()));
                }));
    }

    private User withPicture(UserId id, Function<PictureChange, User> change) {
        return pictures.changing(
                Use.in(Use.Kind.PROFILE, id),
                () -> users.find(id).flatMap(user -> user.profile().picture()).stream()
                        .toList(),
                change);
    }

    private static Profile withPicture(PictureChange change, UserId id, Optional<ImageUrl> before, Profile profile) {
        return profile.withPicture(change.taken(id, before, profile.picture()));
    }

    private User update(Actor actor, UnaryOperator<User> change) {
        return users.update(actor.user(), change).orElseThrow(AccountService::unauthenticated);
    }

    private SignedIn signedIn(User user) {
        return new SignedIn(tokens.issue(user.id(), user.credentials().tokenVersion()), user);
    }

    private void requireOldEnough(Profile profile, ZoneId zone) {
        Birthday birthday = profile.birthday();
        birthday.requireOldEnough(LocalDate.ofInstant(environment.now(), zone));
    }

    private static Rejected unauthenticated() {
        return new Rejected(Reason.UNAUTHENTICATED, "sign in to go on");
    }
}
