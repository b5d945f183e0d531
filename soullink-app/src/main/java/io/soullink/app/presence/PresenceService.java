package io.soullink.app.presence;

import io.soullink.app.port.Actor;
import io.soullink.app.port.Audience;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.Environment;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.app.port.Presence;
import io.soullink.app.room.Rooms;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.couple.Couples;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/** Tells partners of each other's coming and going. Thread-safe. */
public final class PresenceService {
    /** How long after their last device left a user counts as present. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final Presence presence;
    private final Couples couples;
    private final Rooms rooms;
    private final LiveEvents live;
    private final Environment environment;
    private final Queue<Presence.Departure> unannounced = new ArrayDeque<>();

    /** Tells the partners in {@code couples} by {@code live}, in the order of their {@code rooms}. */
    public PresenceService(Presence presence, Couples couples, Rooms rooms, LiveEvents live, Environment environment) {
        this.presence = presence;
        this.couples = couples;
        this.rooms = rooms;
        this.live = live;
        this.environment = environment;
    }

    /** A device of the actor connected: the partner hears of it if the actor was away. */
    public void connected(Actor actor) {
        if (presence.arrive(actor.user(), device(actor))) {
            announce(actor);
        }
    }

    /** Tells the partner, if there is one, that the actor is there, unless they left meanwhile. */
    public void announce(Actor actor) {
        UserId user = actor.user();
        rooms.inOrderOf(user, couple -> {
            if (presence.isPresent(user)) {
                tell(couple.partnerOf(user), new LiveEvent.PartnerOnline(user));
            }
        });
    }

    /** A device of the actor is gone: the partner hears of it {@link #GRACE} later, unless one is back by then. */
    public void disconnected(Actor actor) {
        presence.leave(actor.user(), device(actor), environment.now());
    }

    /** Tells the actor's device how the partner is seen now; nothing with no partner. */
    public void showPartner(Actor actor) {
        UserId user = actor.user();
        rooms.inOrderOf(
                user, couple -> live.deliver(Audience.device(user, device(actor)), seen(couple.partnerOf(user))));
    }

    /** Two people just paired: those who are there hear of each other. */
    public void introduce(Couple couple) {
        rooms.inOrder(couple.id(), still -> tellEachOther(still, LiveEvent.PartnerOnline::new));
    }

    /**
     * Two people just parted: those who are there lose sight of each other, and what was kept for those who are away is
     * dropped. To be called in their room's order, so that it comes after all that they said.
     */
    public void separate(Couple couple) {
        tellEachOther(couple, user -> new LiveEvent.PartnerOffline(user, Optional.empty()));
        LiveEvent parted = new LiveEvent.Parted(couple.id());
        tell(couple.partners().first(), parted);
        tell(couple.partners().second(), parted);
    }

    /**
     * Tells of those whose time to come back has run out. To be called about once a second.
     *
     * @throws StorageException if storage cannot say who their partners are; they are told the next time then
     */
    public synchronized void announceDepartures() {
        unannounced.addAll(presence.takeDepartures(environment.now().minus(GRACE)));
        while (!unannounced.isEmpty()) {
            announce(unannounced.element());
            unannounced.remove();
        }
    }

    private void announce(Presence.Departure gone) {
        UserId user = gone.user();
        rooms.inOrderOf(user, couple -> {
            if (!presence.isPresent(user)) {
                tell(couple.partnerOf(user), new LiveEvent.PartnerOffline(user, Optional.of(gone.lastSeen())));
            }
        });
    }

    private void tellEachOther(Couple couple, Function<UserId, LiveEvent> event) {
        UserId one = couple.partners().first();
        UserId other = couple.partners().second();
        if (presence.isPresent(one)) {
            tell(other, event.apply(one));
        }
        if (presence.isPresent(other)) {
            tell(one, event.apply(other));
        }
    }

    private LiveEvent seen(UserId partner) {
        return presence.isPresent(partner)
                ? new LiveEvent.PartnerOnline(partner)
                : new LiveEvent.PartnerOffline(partner, presence.lastSeen(partner));
    }

    private void tell(UserId user, LiveEvent event) {
        live.deliver(Audience.everyDeviceOf(user), event);
    }

    private static DeviceId device(Actor actor) {
        return actor.device().orElseThrow(() -> new IllegalArgumentException("actor must be on a device"));
    }
}
