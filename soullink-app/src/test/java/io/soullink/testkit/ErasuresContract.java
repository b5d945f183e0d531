package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static io.soullink.testkit.Some.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.soullink.domain.erasure.Erasure;
import io.soullink.domain.erasure.Erasures;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Erasures} promises. */
public interface ErasuresContract extends OnStorage {
    /** A while after the beginning. */
    Instant DUE = Some.TIME.plusSeconds(10);

    private Erasures erasures() {
        return storage().erasures();
    }

    private Optional<User> begin(UserId user) {
        return erasures().begin(user, any -> {}, Some.TIME, DUE);
    }

    private void add(UserId id, String email) {
        storage().users().add(Some.user(id, email));
    }

    @Test
    default void whoIsErasedIsNobodyAtOnce() {
        add(ADA, "ada@example.org");
        add(BOB, "bob@example.org");

        assertThat(begin(ADA)).contains(Some.user(ADA, "ada@example.org"));

        assertThat(storage().users().find(ADA)).isEmpty();
        assertThat(storage().users().find(new Email("ada@example.org"))).isEmpty();
        assertThat(storage().users().update(ADA, user -> user.with(Some.profile("Ida"))))
                .isEmpty();
        assertThat(storage().users().find(BOB)).isPresent();
    }

    @Test
    default void theirAddressIsFree() {
        add(ADA, "ada@example.org");
        begin(ADA);

        add(BOB, "ada@example.org");

        assertThat(storage().users().find(new Email("ada@example.org")))
                .map(User::id)
                .contains(BOB);
    }

    @Test
    default void severalCanBeErasedAtATime() {
        add(ADA, "ada@example.org");
        add(BOB, "bob@example.org");

        begin(ADA);
        erasures().begin(BOB, any -> {}, Some.TIME, DUE.minusSeconds(1));

        assertThat(erasures().due(DUE, 10))
                .containsExactly(new Erasure(BOB, Some.TIME, Set.of()), new Erasure(ADA, Some.TIME, Set.of()));
        assertThat(erasures().due(DUE, 1)).extracting(Erasure::user).containsExactly(BOB);
        assertThat(erasures().due(DUE.minusSeconds(1), 10))
                .extracting(Erasure::user)
                .containsExactly(BOB);
        assertThat(erasures().due(Some.TIME, 10)).isEmpty();
    }

    @Test
    default void nobodyIsErasedTwiceOrWithoutBeingThere() {
        assertThat(begin(ADA)).isEmpty();
        add(ADA, "ada@example.org");
        begin(ADA);

        assertThat(begin(ADA)).isEmpty();
    }

    @Test
    default void nothingChangesUnlessTheConditionHolds() {
        add(ADA, "ada@example.org");
        IllegalStateException no = new IllegalStateException("not her");

        assertThatIllegalStateException()
                .isThrownBy(() -> erasures()
                        .begin(
                                ADA,
                                user -> {
                                    throw no;
                                },
                                Some.TIME,
                                DUE))
                .isSameAs(no);

        assertThat(storage().users().find(ADA)).isPresent();
        assertThat(erasures().due(DUE, 10)).isEmpty();
    }

    @Test
    default void theIdIsNobodyElses() {
        add(ADA, "ada@example.org");
        begin(ADA);
        erasures().end(ADA);

        assertThat(storage().users().find(ADA)).isEmpty();
        assertThat(erasures().due(DUE, 10)).isEmpty();
        assertThat(begin(ADA)).isEmpty();
    }

    @Test
    default void remembersTheCouplesThatWereNoted() {
        add(ADA, "ada@example.org");
        begin(ADA);
        Instant later = DUE.plus(Duration.ofHours(1));

        erasures().note(ADA, Set.of(ROOM), DUE);
        erasures().note(ADA, Set.of(ROOM, Some.coupleId(2)), later);

        assertThat(erasures().due(DUE, 10)).isEmpty();
        assertThat(erasures().due(later, 10))
                .isEqualTo(List.of(new Erasure(ADA, Some.TIME, Set.of(ROOM, Some.coupleId(2)))));
    }

    @Test
    default void notingAndEndingTouchNoLivingUser() {
        add(ADA, "ada@example.org");

        erasures().note(ADA, Set.of(ROOM), DUE);
        erasures().end(ADA);
        erasures().note(BOB, Set.of(ROOM), DUE);
        erasures().end(BOB);

        assertThat(storage().users().find(ADA)).contains(Some.user(ADA, "ada@example.org"));
        assertThat(erasures().due(DUE, 10)).isEmpty();
    }

    @Test
    default void ofSeveralWhoRaceOneBegins() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            UserId id = Some.userId(1 + round);
            add(id, "racer-" + round + "@example.org");

            Race<UserId> race = Race.of(3, number -> begin(id).map(User::id).orElse(null));

            assertThat(race.answers()).containsOnlyOnce(id);
        }
    }

    @Test
    default void aChangedPasswordIsSeenByTheCondition() {
        add(ADA, "ada@example.org");
        storage().users().update(ADA, user -> user.with(user.credentials().signedOutEverywhere()));

        assertRefused(
                Reason.BAD_CREDENTIALS,
                () -> erasures()
                        .begin(
                                ADA,
                                user -> {
                                    if (user.credentials().tokenVersion() != 0) {
                                        throw new Rejected(Reason.BAD_CREDENTIALS, "changed");
                                    }
                                },
                                Some.TIME,
                                DUE));
    }
}
