package io.soullink.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.PasswordHasher;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import io.soullink.testkit.Some;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A password whose hash is outdated: it is hashed anew when its owner proves it. */
class PasswordCheckTest {
    private static final SignIn ATTEMPT = new SignIn("ada@example.org", "secret", "here");
    private static final PasswordHash BETTER = new PasswordHash("better hash");

    private final OneUser users = new OneUser();
    private final Outdated hasher = new Outdated();
    private final PasswordCheck check = new PasswordCheck(users, hasher, () -> Some.TIME);

    @Test
    void theBetterHashIsStoredAndTheVersionStays() {
        User proven = check.signIn(ATTEMPT);

        assertThat(users.user.credentials().password()).isEqualTo(BETTER);
        assertThat(proven).isEqualTo(users.user);
        assertThat(proven.credentials().tokenVersion()).isZero();
    }

    @Test
    void whatWasChangedMeanwhileIsNotWhatWasProven() {
        PasswordHash changed = new PasswordHash("another password's hash");
        hasher.meanwhile =
                () -> users.user = users.user.with(users.user.credentials().changed(changed));

        User proven = check.signIn(ATTEMPT);

        assertThat(users.user.credentials().password()).isEqualTo(changed);
        assertThat(proven.credentials().tokenVersion())
                .isLessThan(users.user.credentials().tokenVersion());
    }

    private static final class Outdated implements PasswordHasher {
        private Runnable meanwhile = () -> {};

        @Override
        public PasswordHash hash(String password) {
            meanwhile.run();
            return BETTER;
        }

        @Override
        public Verdict verify(String password, PasswordHash hash) {
            return Verdict.RIGHT_BUT_OUTDATED;
        }
    }

    private static final class OneUser implements Users {
        private User user = Some.user();

        @Override
        public void add(User other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<User> find(UserId id) {
            return Optional.of(user);
        }

        @Override
        public Optional<User> find(Email email) {
            return Optional.of(user);
        }

        @Override
        public List<User> admins(int limit) {
            return List.of();
        }

        @Override
        public Optional<User> update(UserId id, UnaryOperator<User> change) {
            user = change.apply(user);
            return Optional.of(user);
        }
    }
}
