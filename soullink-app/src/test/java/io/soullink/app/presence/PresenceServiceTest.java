package io.soullink.app.presence;

import static io.soullink.testkit.Some.ADA;
import static io.soullink.testkit.Some.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvent.Parted;
import io.soullink.app.port.LiveEvent.PartnerOffline;
import io.soullink.app.port.LiveEvent.PartnerOnline;
import io.soullink.app.room.Rooms;
import io.soullink.app.standard.LocalPresence;
import io.soullink.domain.shared.StorageException;
import io.soullink.testkit.OneCouple;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What happens when things happen at once; what happens in turn is told by the scenarios. */
class PresenceServiceTest {
    private static final Actor ADAS_PHONE = Actor.on(ADA, new DeviceId("phone"));
    private static final Actor BOBS_PHONE = Actor.on(BOB, new DeviceId("phone"));
    private static final Actor ADAS_TABLET = Actor.on(ADA, new DeviceId("tablet"));

    private final OneCouple couples = new OneCouple(Some.couple());
    private final List<LiveEvent> heardByBob = new ArrayList<>();
    private final Rooms rooms = new Rooms(couples);
    private Runnable beforeBobHears = () -> {};
    private Instant now = Some.TIME;
    private final PresenceService presence = new PresenceService(
            new LocalPresence(),
            couples,
            rooms,
            (audience, event) -> {
                if (audience.user().equals(BOB)) {
                    Runnable first = beforeBobHears;
                    beforeBobHears = () -> {};
                    first.run();
                    heardByBob.add(event);
                }
            },
            new Environment(() -> now, () -> Some.id(1), new Random(1)));

    @Test
    void whoComesBackWhileTheirDepartureIsToldIsNotToldGone() {
        leave();
        couples.during(() -> presence.connected(ADAS_TABLET));

        presence.announceDepartures();

        assertThat(heardByBob).containsExactly(new PartnerOnline(ADA));
    }

    @Test
    void aDepartureIsToldOnceStorageIsBack() {
        leave();
        couples.during(() -> {
            throw new StorageException("away", false, null);
        });
        assertThatThrownBy(presence::announceDepartures).isInstanceOf(StorageException.class);
        assertThat(heardByBob).isEmpty();

        presence.announceDepartures();
        presence.announceDepartures();

        assertThat(heardByBob).containsExactly(new PartnerOffline(ADA, Optional.of(Some.TIME)));
    }

    @Test
    void whoPartedMeanwhileIsNotIntroduced() {
        presence.connected(ADAS_PHONE);
        heardByBob.clear();
        couples.parted();

        presence.introduce(Some.couple());
        presence.announce(ADAS_PHONE);

        assertThat(heardByBob).isEmpty();
    }

    @Test
    void whoPartsMeanwhileIsNotShownAfterwards() throws InterruptedException {
        presence.connected(ADAS_PHONE);
        heardByBob.clear();
        Thread parting = new Thread(() -> rooms.inOrder(Some.ROOM, () -> {
            presence.separate(Some.couple());
            return Some.ROOM;
        }));
        beforeBobHears = () -> startAndAwaitItsTurn(parting);

        presence.showPartner(BOBS_PHONE);
        parting.join();

        assertThat(heardByBob)
                .containsExactly(
                        new PartnerOnline(ADA), new PartnerOffline(ADA, Optional.empty()), new Parted(Some.ROOM));
    }

    @Test
    void whoLeftMeanwhileIsNotAnnounced() {
        presence.connected(ADAS_PHONE);
        heardByBob.clear();
        presence.disconnected(ADAS_PHONE);
        now = now.plus(PresenceService.GRACE);
        couples.during(presence::announceDepartures);

        presence.announce(ADAS_PHONE);

        assertThat(heardByBob).containsExactly(new PartnerOffline(ADA, Optional.of(Some.TIME)));
    }

    /** Until it is done, or waits for others to be. */
    private static void startAndAwaitItsTurn(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }

    private void leave() {
        presence.connected(ADAS_PHONE);
        presence.disconnected(ADAS_PHONE);
        now = now.plus(PresenceService.GRACE);
        heardByBob.clear();
    }
}
