package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.Credentials;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.PasswordHash;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Standing;
import io.soullink.domain.user.Status;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import io.soullink.domain.user.Users;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises. */
public interface UsersContract extends OnStorage {
    private Users users() {
        return storage().users();
    }

    @Test
    default void findsWhomItWasGiven() {
        User ada = Some.user(ADA, "ada@example.org");
        User bob = Some.user(BOB, "bob@example.org");
        users().add(ada);
        users().add(bob);

        assertThat(users().find(ADA)).contains(ada);
        assertThat(users().find(new Email("bob@example.org"))).contains(bob);
    }

    @Test
    default void keepsAllThatAUserSays() {
        Profile bare = Some.profile("Zoë 👩‍🚀");
        Profile full = new Profile(
                bare.name(),
                bare.birthday(),
                bare.gender(),
                Optional.of(new ImageUrl("https://example.org/ada.png?size=2")),
                new Status("on the moon\nback soon"));
        User user = Some.user().with(full).in(ZoneId.of("Asia/Kathmandu")).sharing(MoodSharing.PRIVATE);
        users().add(user);

        assertThat(users().find(ADA)).contains(user);
    }

    @Test
    default void findsAnAddressWhateverItsCase() {
        users().add(Some.user(ADA, "Ada@Example.ORG"));

        assertThat(users().find(new Email("aDA@exaMPLE.org"))).map(User::id).contains(ADA);
    }

    @Test
    default void findsNobodyWhoIsNotThere() {
        users().add(Some.user(ADA, "ada@example.org"));

        assertThat(users().find(BOB)).isEmpty();
        assertThat(users().find(new Email("bob@example.org"))).isEmpty();
    }

    @Test
    default void rejectsASecondUserOfTheSameAddress() {
        User first = Some.user(ADA, "ada@example.org");
        users().add(first);

        assertRefused(Reason.EMAIL_TAKEN, () -> users().add(Some.user(BOB, "ADA@example.org")));
        assertThat(users().find(BOB)).isEmpty();
        assertThat(users().find(new Email("ada@example.org"))).contains(first);
    }

    @Test
    default void rejectsASecondUserOfTheSameId() {
        User first = Some.user(ADA, "ada@example.org");
        users().add(first);

        assertThatIllegalArgumentException().isThrownBy(() -> users().add(Some.user(ADA, "bob@example.org")));
        assertThat(users().find(ADA)).contains(first);
        assertThat(users().find(new Email("bob@example.org"))).isEmpty();
    }

    @Test
    default void changesAUser() {
        users().add(Some.user(ADA, "ada@example.org"));
        users().add(Some.user(BOB, "bob@example.org"));

        Optional<User> changed = users().update(ADA, user -> user.with(Some.profile("Ada Lovelace")));

        assertThat(changed).contains(Some.user(ADA, "ada@example.org").with(Some.profile("Ada Lovelace")));
        assertThat(users().find(ADA)).isEqualTo(changed);
        assertThat(users().find(new Email("ada@example.org"))).isEqualTo(changed);
        assertThat(users().find(BOB)).contains(Some.user(BOB, "bob@example.org"));
    }

    @Test
    default void keepsWhatTheOperatorSaidOfAUser() {
        users().add(Some.user(ADA, "ada@example.org"));

        for (Standing standing : List.of(
                new Standing(true, false), new Standing(true, true), new Standing(false, true), Standing.NONE)) {
            users().update(ADA, user -> user.with(user.credentials().in(standing)));

            assertThat(users().find(ADA))
                    .map(user -> user.credentials().standing())
                    .contains(standing);
        }
    }

    @Test
    default void namesTheFirstOfThoseWhoWereGrantedToBeAdmins() {
        for (int number = 4; number > 0; number--) {
            users().add(Some.user(Some.userId(number), "user-" + number + "@example.org"));
        }
        List.of(1, 3, 4)
                .forEach(number -> users().update(
                                Some.userId(number),
                                user -> user.with(user.credentials().in(Standing.NONE.granted()))));
        users().update(Some.userId(2), user -> user.with(user.credentials().in(Standing.NONE.verified())));
        users().update(Some.userId(3), user -> user.with(user.credentials().in(Standing.NONE)));

        assertThat(users().admins(9)).extracting(User::id).containsExactly(Some.userId(1), Some.userId(4));
        assertThat(users().admins(1)).extracting(User::id).containsExactly(Some.userId(1));
    }

    @Test
    default void changesNobodyWhoIsNotThere() {
        assertThat(users().update(ADA, user -> {
                    throw new IllegalStateException("nobody to change");
                }))
                .isEmpty();
        assertThat(users().find(ADA)).isEmpty();
    }

    @Test
    default void storesNothingIfTheChangeThrows() {
        User ada = Some.user(ADA, "ada@example.org");
        users().add(ada);
        IllegalStateException thrown = new IllegalStateException("changed my mind");

        assertThatIllegalStateException()
                .isThrownBy(() -> users().update(ADA, user -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(users().find(ADA)).contains(ada);
    }

    @Test
    default void losesNoChangeOfSeveralAtOnce() {
        int racers = 4;
        int changesEach = 25;
        users().add(Some.user());

        Race.of(racers, number -> {
            for (int i = 0; i < changesEach; i++) {
                users().update(ADA, user -> {
                    Thread.yield();
                    return user.with(user.credentials().signedOutEverywhere());
                });
            }
            return number;
        });

        assertThat(users().find(ADA))
                .map(User::credentials)
                .map(Credentials::tokenVersion)
                .contains(racers * changesEach);
    }

    @Test
    default void ofSeveralWhoRaceForOneAddressOneWins() {
        int racers = 4;
        for (int round = 0; round < Race.ROUNDS; round++) {
            int first = 1 + round * racers;
            String address = "racer-" + round + "@example.org";

            Race<UserId> race = Race.of(racers, number -> {
                User user = Some.user(Some.userId(first + number), address);
                users().add(user);
                return user.id();
            });

            UserId winner = race.onlyAnswer();
            assertThat(race.refusals()).containsOnly(Reason.EMAIL_TAKEN);
            assertThat(users().find(new Email(address))).map(User::id).contains(winner);
            for (int number = 0; number < racers; number++) {
                UserId racer = Some.userId(first + number);
                assertThat(users().find(racer).isPresent()).isEqualTo(racer.equals(winner));
            }
        }
    }

    @Test
    default void aNewPasswordIsNotLostToANewProfile() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            UserId id = Some.userId(1 + round);
            users().add(Some.user(id, "racer-" + round + "@example.org"));
            PasswordHash next = new PasswordHash("$plain$next");

            Race.of(
                    2,
                    number -> users().update(
                                    id,
                                    user -> number == 0
                                            ? user.with(user.credentials().changed(next))
                                            : user.with(Some.profile("Ada Lovelace"))));

            User user = users().find(id).orElseThrow();
            assertThat(user.credentials().password()).isEqualTo(next);
            assertThat(user.profile().name().value()).isEqualTo("Ada Lovelace");
        }
    }
}
