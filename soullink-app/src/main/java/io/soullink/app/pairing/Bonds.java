package io.soullink.app.pairing;

import io.soullink.app.call.CallService;
import io.soullink.app.presence.PresenceService;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.shared.StorageException;

/** What begins and ends with a couple, while it happens: seeing each other, and being in a call. */
public final class Bonds {
    private final PresenceService presence;
    private final CallService calls;

    /** Lets partners see each other, and ends their calls. */
    public Bonds(PresenceService presence, CallService calls) {
        this.presence = presence;
        this.calls = calls;
    }

    /** Two people just paired. */
    void tie(Couple couple) {
        presence.introduce(couple);
    }

    /** Two people just parted. To be called in their room's order. */
    public void cut(Couple couple) {
        try {
            calls.parted(couple);
        } catch (StorageException away) {
            // They have parted all the same; a call of theirs ends when it is looked after next.
        } finally {
            presence.separate(couple);
        }
    }
}
