package io.soullink.testkit;

import static io.soullink.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.soullink.app.SoulLink;
import io.soullink.app.admin.AdminEmails;
import io.soullink.app.admin.AdminService;
import io.soullink.app.admin.Ground;
import io.soullink.app.port.Actor;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Password;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who becomes an admin, and who does not. */
public interface AdminScenarios extends OnStorage {
    private static AdminService named(Rehearsal play, String... emails) {
        return SoulLink.builder()
                .storage(play.link.storage())
                .adminEmails(Set.of(emails).stream().map(Email::new).collect(Collectors.toSet()))
                .build()
                .admins();
    }

    @Test
    default void nobodyIsAnAdminAtFirst() {
        Rehearsal play = Rehearsal.ofStrangers(storage());

        assertThat(play.link.admins().isAdmin(play.ada)).isFalse();
        assertThat(play.link.admins().list()).isEmpty();
        assertRefused(Reason.FORBIDDEN, () -> play.link.admins().require(Actor.of(play.ada), "try"));
    }

    @Test
    default void whoIsGrantedItIsAnAdminUntilItIsTakenBack() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        AdminService admins = play.link.admins();

        admins.grant(play.ada);
        admins.grant(play.ada);

        assertThat(admins.isAdmin(play.ada)).isTrue();
        assertThat(admins.isAdmin(play.bob)).isFalse();
        assertThat(admins.list()).containsExactly(entry(new Email("ada@example.org"), Ground.GRANTED));
        admins.revoke(play.ada);
        assertThat(admins.isAdmin(play.ada)).isFalse();
        assertThat(admins.list()).isEmpty();
    }

    @Test
    default void whoseAddressIsNamedIsAnAdminWhenItIsVerified() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        AdminService admins = named(play, "ADA@example.org");

        assertThat(admins.isAdmin(play.ada)).isFalse();
        admins.verify(play.ada);
        admins.verify(play.bob);

        assertThat(admins.isAdmin(play.ada)).isTrue();
        assertThat(admins.isAdmin(play.bob)).isFalse();
        assertThat(play.link.admins().isAdmin(play.ada)).isFalse();
        admins.revoke(play.ada);
        assertThat(admins.isAdmin(play.ada)).isFalse();
    }

    @Test
    default void aNamedAddressNeedsNoProofWhereTheOperatorSaysSo() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        AdminEmails believed = new AdminEmails(Set.of(new Email("ada@example.org")), false);
        AdminService admins = SoulLink.builder()
                .storage(storage())
                .adminEmails(believed)
                .build()
                .admins();

        assertThat(admins.isAdmin(play.ada)).isTrue();
        assertThat(admins.isAdmin(play.bob)).isFalse();
    }

    @Test
    default void theListTellsWhoIsAnAdminAndWhoIsOnlyNamed() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        AdminService admins = named(play, "ada@example.org", "bob@example.org", "nobody@example.org");
        admins.verify(play.ada);
        admins.grant(play.cy);

        assertThat(admins.list())
                .containsExactly(
                        entry(new Email("ada@example.org"), Ground.NAMED),
                        entry(new Email("bob@example.org"), Ground.UNVERIFIED),
                        entry(new Email("cy@example.org"), Ground.GRANTED),
                        entry(new Email("nobody@example.org"), Ground.NO_ACCOUNT));
    }

    @Test
    default void anAdminStaysOneWithANewPasswordAndAnotherProfile() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        play.link.admins().grant(play.ada);

        play.link.accounts().changePassword(Actor.of(play.ada), Rehearsal.PASSWORD, new Password("battery staple"));
        play.signIn("Ada", "battery staple");

        assertThat(play.link.admins().isAdmin(play.ada)).isTrue();
    }

    @Test
    default void whoIsNotThereIsNoAdminAndCannotBecomeOne() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        AdminService admins = play.link.admins();

        assertThat(admins.isAdmin(Some.userId(99))).isFalse();
        assertRefused(Reason.NOT_FOUND, () -> admins.grant(Some.userId(99)));
        assertRefused(Reason.NOT_FOUND, () -> admins.verify(Some.userId(99)));
        assertRefused(Reason.NOT_FOUND, () -> admins.revoke(Some.userId(99)));
        assertRefused(Reason.UNAUTHENTICATED, () -> admins.require(Actor.of(Some.userId(99)), "try"));
    }
}
