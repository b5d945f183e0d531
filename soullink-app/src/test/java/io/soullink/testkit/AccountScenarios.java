package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static io.soullink.testkit.Rehearsal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.SoulLink;
import io.soullink.app.account.ProfileChange;
import io.soullink.app.account.Registration;
import io.soullink.app.account.Session;
import io.soullink.app.account.SignIn;
import io.soullink.app.account.SignedIn;
import io.soullink.app.port.Actor;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Credentials;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.User;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Making an account, signing in, and what its owner changes. */
public interface AccountScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofStrangers(storage());
    }

    private static Registration bornOn(LocalDate date, ZoneId zone) {
        Registration any = Rehearsal.registration("Kim");
        return new Registration(any.email(), any.password(), born(date, any.profile()), zone);
    }

    private static Profile born(LocalDate date, Profile profile) {
        return new Profile(profile.name(), new Birthday(date), profile.gender(), profile.picture(), profile.status());
    }

    @Test
    default void whoRegisteredSignsIn() {
        Rehearsal play = rehearsal();

        SignedIn signedIn = play.signIn("ada", PASSWORD);

        assertThat(signedIn.user().id()).isEqualTo(play.ada);
        assertThat(signedIn.user()).isEqualTo(play.link.accounts().account(Actor.of(play.ada)));
        assertThat(play.link.accounts().authenticate(signedIn.token()))
                .isEqualTo(new Session(
                        play.ada, 0, play.now().plus(Duration.ofDays(30)).minusMillis(250)));
    }

    @Test
    default void signsInWhateverTheCaseOfTheAddress() {
        assertThat(rehearsal().signIn(" ADA", PASSWORD).user().profile().name().value())
                .isEqualTo("Ada");
    }

    @Test
    default void keepsNoPassword() {
        Rehearsal play = rehearsal();

        User ada = storage().users().find(play.ada).orElseThrow();

        assertThat(ada.credentials().password().value()).doesNotContain(PASSWORD);
    }

    @Test
    default void oneAddressHasOneAccount() {
        assertRefused(Reason.EMAIL_TAKEN, () -> rehearsal().register("ADA"));
    }

    @Test
    default void neverTellsAWrongAddressFromAWrongPassword() {
        Rehearsal play = rehearsal();

        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", "wrong horse"));
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("nobody", PASSWORD));
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("no address", PASSWORD));
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.signIn("ada", null));
        assertRefused(Reason.BAD_CREDENTIALS, () -> play.link.accounts().signIn(new SignIn(null, null, "192.0.2.1")));
    }

    @Test
    default void nobodyUnderThirteenRegisters() {
        Rehearsal play = rehearsal();
        LocalDate today = LocalDate.ofInstant(play.now(), ZoneOffset.UTC);

        assertRefused(
                Reason.INVALID,
                () -> play.link.accounts().register(bornOn(today.minusYears(13).plusDays(1), ZoneOffset.UTC)));
        play.link.accounts().register(bornOn(today.minusYears(13), ZoneOffset.UTC));
    }

    @Test
    default void theDayIsThatOfTheirOwnZone() {
        Rehearsal play = rehearsal();
        LocalDate turnsThirteenTomorrow =
                LocalDate.ofInstant(play.now(), ZoneOffset.UTC).minusYears(13).plusDays(1);

        play.link.accounts().register(bornOn(turnsThirteenTomorrow, ZoneId.of("Pacific/Kiritimati")));

        assertThat(play.signIn("kim", PASSWORD).user().zone()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
    }

    @Test
    default void anOutdatedHashIsMadeAnewAtSignIn() {
        Rehearsal play = rehearsal();
        Credentials before = storage().users().find(play.ada).orElseThrow().credentials();
        SoulLink stricter = SoulLink.builder()
                .storage(storage())
                .passwords(new Pbkdf2Passwords(2))
                .build();

        stricter.accounts().signIn(new SignIn("ada@example.org", PASSWORD, "192.0.2.1"));

        Credentials after = storage().users().find(play.ada).orElseThrow().credentials();
        assertThat(after.password()).isNotEqualTo(before.password());
        assertThat(after.tokenVersion()).isEqualTo(before.tokenVersion());
        assertThat(play.signIn("ada", PASSWORD).user().id()).isEqualTo(play.ada);
    }

    @Test
    default void theOwnerChangesTheirProfile() {
        Rehearsal play = rehearsal();
        ImageUrl picture = new ImageUrl("https://example.org/ada.png");

        User changed = play.link
                .accounts()
                .changeProfile(
                        Actor.of(play.ada),
                        new ProfileChange(
                                profile -> profile.withPicture(Optional.of(picture)),
                                Optional.of(ZoneId.of("Asia/Tokyo"))));

        assertThat(changed.profile().picture()).contains(picture);
        assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(play.link.accounts().account(Actor.of(play.ada))).isEqualTo(changed);
    }

    @Test
    default void nobodyChangesAnothersPicture() {
        Rehearsal play = rehearsal();
        Actor ada = Actor.of(play.ada);
        ImageUrl picture = new ImageUrl("/uploads/1");

        assertRefused(Reason.FORBIDDEN, () -> play.link.accounts().changePicture(ada, Optional.of(play.bob), picture));
        User changed = play.link.accounts().changePicture(ada, Optional.of(play.ada), picture);

        assertThat(changed.profile().picture()).contains(picture);
        assertThat(play.link.accounts().account(ada)).isEqualTo(changed);
        assertThat(play.link.accounts().account(Actor.of(play.bob)).profile().picture())
                .isEmpty();
    }

    @Test
    default void nobodyMakesThemselvesTooYoung() {
        Rehearsal play = rehearsal();
        User before = play.link.accounts().account(Actor.of(play.ada));
        UnaryOperator<Profile> younger = profile -> born(LocalDate.of(2020, 1, 1), profile);

        assertRefused(
                Reason.INVALID,
                () -> play.link
                        .accounts()
                        .changeProfile(Actor.of(play.ada), new ProfileChange(younger, Optional.empty())));
        assertThat(play.link.accounts().account(Actor.of(play.ada))).isEqualTo(before);
    }
}
