package io.soullink.app.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.DeviceId;
import io.soullink.app.port.Presence.Departure;
import io.soullink.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalPresenceTest {
    private static final UserId ADA = new UserId("65e1a2f00000000000000001");
    private static final UserId BOB = new UserId("65e1a2f00000000000000002");
    private static final DeviceId PHONE = new DeviceId("phone");
    private static final DeviceId TABLET = new DeviceId("tablet");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final LocalPresence presence = new LocalPresence();

    @Test
    void theFirstDeviceMakesAUserPresent() {
        assertThat(presence.isPresent(ADA)).isFalse();

        assertThat(presence.arrive(ADA, PHONE)).isTrue();
        assertThat(presence.arrive(ADA, TABLET)).isFalse();

        assertThat(presence.isPresent(ADA)).isTrue();
        assertThat(presence.isPresent(BOB)).isFalse();
    }

    @Test
    void aUserStaysPresentUntilTheirDepartureIsTaken() {
        presence.arrive(ADA, PHONE);
        presence.leave(ADA, PHONE, NOON);

        assertThat(presence.isPresent(ADA)).isTrue();
        assertThat(presence.lastSeen(ADA)).isEmpty();

        assertThat(presence.takeDepartures(NOON)).containsExactly(new Departure(ADA, NOON));
        assertThat(presence.isPresent(ADA)).isFalse();
        assertThat(presence.lastSeen(ADA)).contains(NOON);
    }

    @Test
    void whoseLastDeviceLeftIsConnectedNoMore() {
        assertThat(presence.isConnected(ADA)).isFalse();
        presence.arrive(ADA, PHONE);
        assertThat(presence.isConnected(ADA)).isTrue();

        presence.leave(ADA, PHONE, NOON);
        assertThat(presence.isConnected(ADA)).isFalse();

        presence.arrive(ADA, TABLET);
        assertThat(presence.isConnected(ADA)).isTrue();
    }

    @Test
    void takesADepartureOnce() {
        presence.arrive(ADA, PHONE);
        presence.leave(ADA, PHONE, NOON);

        assertThat(presence.takeDepartures(NOON)).hasSize(1);
        assertThat(presence.takeDepartures(NOON)).isEmpty();
    }

    @Test
    void takesNobodyWhoLeftAfterTheDeadline() {
        presence.arrive(ADA, PHONE);
        presence.leave(ADA, PHONE, NOON);

        assertThat(presence.takeDepartures(NOON.minusMillis(1))).isEmpty();
        assertThat(presence.isPresent(ADA)).isTrue();
    }

    @Test
    void whoComesRightBackWasNeverGone() {
        presence.arrive(ADA, PHONE);
        presence.leave(ADA, PHONE, NOON);

        assertThat(presence.arrive(ADA, TABLET)).isFalse();
        assertThat(presence.takeDepartures(NOON.plusSeconds(60))).isEmpty();
        assertThat(presence.isPresent(ADA)).isTrue();
    }

    @Test
    void staysPresentWhileOneDeviceIsLeft() {
        presence.arrive(ADA, PHONE);
        presence.arrive(ADA, TABLET);
        presence.leave(ADA, PHONE, NOON);

        assertThat(presence.takeDepartures(NOON.plusSeconds(60))).isEmpty();
        assertThat(presence.isPresent(ADA)).isTrue();
    }

    @Test
    void countsADeviceThatConnectsTwiceOnce() {
        presence.arrive(ADA, PHONE);
        presence.arrive(ADA, PHONE);
        presence.leave(ADA, PHONE, NOON);

        assertThat(presence.takeDepartures(NOON)).containsExactly(new Departure(ADA, NOON));
    }

    @Test
    void aDeviceThatWasNotThereCannotLeave() {
        presence.leave(ADA, PHONE, NOON);
        presence.arrive(BOB, PHONE);
        presence.leave(BOB, TABLET, NOON);

        assertThat(presence.takeDepartures(NOON)).isEmpty();
        assertThat(presence.isPresent(BOB)).isTrue();
    }

    @Test
    void forgetsWhenAUserWasSeenOnceTheyAreBack() {
        presence.arrive(ADA, PHONE);
        presence.leave(ADA, PHONE, NOON);
        presence.takeDepartures(NOON);

        assertThat(presence.arrive(ADA, PHONE)).isTrue();
        assertThat(presence.lastSeen(ADA)).isEmpty();
    }
}
