package io.soullink.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvent.Parted;
import io.soullink.app.port.LiveEvent.PartnerOffline;
import io.soullink.app.port.LiveEvent.PartnerOnline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Coming and going. */
public interface PresenceScenarios extends OnStorage {
    private Rehearsal rehearsal() {
        return Rehearsal.ofACouple(storage());
    }

    @Test
    default void thePartnerHearsOfTheFirstDeviceAlone() {
        Rehearsal play = rehearsal();

        play.connect(play.ada, "phone");
        play.connect(play.ada, "tablet");

        assertThat(play.heardBy(play.bob)).containsExactly(new PartnerOnline(play.ada));
        assertThat(play.heardBy(play.ada)).isEmpty();
        assertThat(play.heardBy(play.cy)).isEmpty();
    }

    @Test
    default void thePartnerHearsTenSecondsAfterTheLastDeviceLeft() {
        Rehearsal play = rehearsal();
        Actor phone = play.connect(play.ada, "phone");
        Actor tablet = play.connect(play.ada, "tablet");
        play.forgetHeard();

        play.disconnect(phone);
        play.advance(Duration.ofMinutes(1));
        play.disconnect(tablet);
        Instant left = play.now();
        play.advance(Duration.ofSeconds(10).minusMillis(1));
        assertThat(play.nobodyHeardAnything()).isTrue();

        play.advance(Duration.ofMillis(1));
        play.advance(Duration.ofMinutes(1));
        assertThat(play.heardBy(play.bob)).containsExactly(new PartnerOffline(play.ada, Optional.of(left)));
        assertThat(play.heardBy(play.ada)).isEmpty();
    }

    @Test
    default void whoIsBackWithinTenSecondsWasNeverGone() {
        Rehearsal play = rehearsal();
        Actor phone = play.connect(play.ada, "phone");
        play.forgetHeard();

        play.disconnect(phone);
        play.advance(Duration.ofSeconds(9));
        play.connect(play.ada, "another");
        play.advance(Duration.ofMinutes(1));

        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void whoComesBackLaterIsToldOfAgain() {
        Rehearsal play = rehearsal();
        play.disconnect(play.connect(play.ada, "phone"));
        play.advance(Duration.ofSeconds(10));
        play.forgetHeard();

        play.connect(play.ada, "phone");

        assertThat(play.heardBy(play.bob)).containsExactly(new PartnerOnline(play.ada));
    }

    @Test
    default void onesPartnerIsSeenAsTheyAre() {
        Rehearsal play = rehearsal();
        Actor bob = Rehearsal.on(play.bob, "phone");
        assertThat(play.shownTo(bob)).containsExactly(new PartnerOffline(play.ada, Optional.empty()));

        Actor phone = play.connect(play.ada, "phone");
        assertThat(play.shownTo(bob)).containsExactly(new PartnerOnline(play.ada));

        play.disconnect(phone);
        Instant left = play.now();
        assertThat(play.shownTo(bob)).containsExactly(new PartnerOnline(play.ada));

        play.advance(Duration.ofSeconds(10));
        assertThat(play.shownTo(bob)).containsExactly(new PartnerOffline(play.ada, Optional.of(left)));
        assertThat(play.heardOn(Rehearsal.on(play.bob, "tablet"))).isEmpty();
        assertThat(play.shownTo(Rehearsal.on(play.cy, "phone"))).isEmpty();
    }

    @Test
    default void whoHasNoPartnerIsToldOfToNobody() {
        Rehearsal play = rehearsal();

        play.disconnect(play.connect(play.cy, "phone"));
        play.advance(Duration.ofMinutes(1));

        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void aDeviceThatWasNeverThereLeavesQuietly() {
        Rehearsal play = rehearsal();

        play.disconnect(Rehearsal.on(play.ada, "phone"));
        play.advance(Duration.ofMinutes(1));

        assertThat(play.nobodyHeardAnything()).isTrue();
    }

    @Test
    default void thoseWhoPairSeeEachOtherAtOnce() {
        Rehearsal play = Rehearsal.ofStrangers(storage());
        play.connect(play.ada, "phone");
        play.connect(play.bob, "phone");
        assertThat(play.nobodyHeardAnything()).isTrue();

        play.pair(play.ada, play.bob);

        assertThat(play.heardBy(play.ada)).containsExactly(new PartnerOnline(play.bob));
        assertThat(play.heardBy(play.bob)).containsExactly(new PartnerOnline(play.ada));
    }

    @Test
    default void aPartingIsToldToWhoIsAwayToo() {
        Rehearsal play = rehearsal();
        play.say(play.ada, "last-words");
        Parted parted = new Parted(play.room());
        play.forgetHeard();

        play.link.pairing().disconnect(Actor.of(play.bob));

        assertThat(play.heardBy(play.ada)).containsExactly(parted);
        assertThat(play.heardBy(play.bob)).containsExactly(parted);
    }

    @Test
    default void thoseWhoPartLoseSightOfEachOther() {
        Rehearsal play = rehearsal();
        Actor phone = play.connect(play.ada, "phone");
        play.connect(play.bob, "phone");
        play.forgetHeard();

        Parted parted = new Parted(play.room());

        play.link.pairing().disconnect(Actor.of(play.ada));

        assertThat(play.heardBy(play.ada)).containsExactly(new PartnerOffline(play.bob, Optional.empty()), parted);
        assertThat(play.heardBy(play.bob)).containsExactly(new PartnerOffline(play.ada, Optional.empty()), parted);
        assertThat(play.heardBy(play.cy)).isEmpty();

        play.forgetHeard();
        play.disconnect(phone);
        play.advance(Duration.ofMinutes(1));
        play.connect(play.ada, "phone");
        assertThat(play.nobodyHeardAnything()).isTrue();
        assertThat(play.shownTo(phone)).isEmpty();
    }
}
