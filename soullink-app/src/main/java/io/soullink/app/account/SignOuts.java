package io.soullink.app.account;

import io.soullink.app.call.CallService;
import io.soullink.app.port.Audience;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.User;

/** What ends with a user's sessions: the connections that they opened, and the call that the user is in. */
public final class SignOuts {
    private final LiveEvents live;
    private final CallService calls;

    /** Closes connections by {@code live}, and ends calls. */
    public SignOuts(LiveEvents live, CallService calls) {
        this.live = live;
        this.calls = calls;
    }

    /** Sessions before the user's present token version are over. */
    public void over(User user) {
        live.deliver(
                Audience.everyDeviceOf(user.id()),
                new LiveEvent.SignedOut(user.credentials().tokenVersion()));
        try {
            calls.signedOut(user.id());
        } catch (StorageException away) {
            // The sessions are over all the same; a call ends when its devices, which are cut off, do not come back.
        }
    }
}
