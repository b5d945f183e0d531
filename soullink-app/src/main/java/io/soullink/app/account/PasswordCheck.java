package io.soullink.app.account;

import io.soullink.app.limit.AttemptLimit;
import io.soullink.app.port.PasswordHasher;
import io.soullink.app.port.PasswordHasher.Verdict;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Whether somebody knows a password: a few guesses, and never a hint which half of the guess was wrong. */
final class PasswordCheck {
    private static final Duration ONE_MORE_GUESS = Duration.ofMinutes(5);
    private static final int GUESSES_AN_ACCOUNT = 5;
    private static final int GUESSES_AN_ADDRESS = 100;
    static final String WRONG_PASSWORD = "wrong password";

    private final Users users;
    private final PasswordHasher hasher;
    private final AttemptLimit accountGuesses;
    private final AttemptLimit addressGuesses;
    /** Compared where there is no account, so that the answer takes as long. */
    private final PasswordHash decoy;

    PasswordCheck(Users users, PasswordHasher hasher, InstantSource clock) {
        this.users = users;
        this.hasher = hasher;
        this.accountGuesses = new AttemptLimit(clock, GUESSES_AN_ACCOUNT, ONE_MORE_GUESS);
        this.addressGuesses = new AttemptLimit(clock, GUESSES_AN_ADDRESS, ONE_MORE_GUESS);
        this.decoy = hasher.hash("the password of nobody");
    }

    PasswordHash hash(String password) {
        return hasher.hash(password);
    }

    /** The user whom an attempt proves to be, as they were when it was proven. */
    User signIn(SignIn attempt) {
        Optional<Email> email = Email.parse(attempt.email());
        String account = attempt.address() + " " + email.map(Email::value).orElse("");
        return addressGuesses.guard(
                attempt.address(),
                Reason.BAD_CREDENTIALS,
                () -> accountGuesses.guard(
                        account,
                        Reason.BAD_CREDENTIALS,
                        () -> recognise(email.flatMap(users::find), attempt.password(), "wrong e-mail or password")));
    }

    /** The stored hash that a user's password was proven against. */
    PasswordHash prove(UserId user, String password) {
        return accountGuesses.guard(
                user.value(),
                Reason.BAD_CREDENTIALS,
                () -> recognise(users.find(user), password, WRONG_PASSWORD)
                        .credentials()
                        .password());
    }

    private User recognise(Optional<User> user, String password, String refusal) {
        PasswordHash hash = user.map(known -> known.credentials().password()).orElse(decoy);
        Verdict verdict = hasher.verify(password == null ? "" : password, hash);
        if (verdict == Verdict.WRONG || user.isEmpty()) {
            throw new Rejected(Reason.BAD_CREDENTIALS, refusal);
        }
        return verdict == Verdict.RIGHT ? user.get() : rehashed(user.get(), password);
    }

    /**
     * Stores a better hash, unless the password was changed meanwhile: then what was proven is the old one, which is worth
     * a session of the old version and no more.
     */
    private User rehashed(User user, String password) {
        PasswordHash outdated = user.credentials().password();
        PasswordHash better = hasher.hash(password);
        return users.update(
                        user.id(),
                        now -> now.credentials().password().equals(outdated)
                                ? now.with(now.credentials().rehashed(better))
                                : now)
                .filter(stored -> stored.credentials().password().equals(better))
                .orElse(user);
    }
}
