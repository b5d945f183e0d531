package io.soullink.adapter.ws.gateway;

import io.soullink.adapter.ws.socketio.Broadcast;
import io.soullink.adapter.ws.socketio.Namespace;
import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Audience;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.LiveEvent;
import io.soullink.app.port.LiveEvents;
import io.soullink.domain.user.UserId;

/** Brings live events to sockets: those of one user are a room, and so is each device, connected or about to be back. */
final class SocketLiveEvents implements LiveEvents {
    private final Namespace sockets;
    /** Set before the first socket can be there. */
    private volatile MediaLinks links;

    SocketLiveEvents(Namespace sockets) {
        this.sockets = sockets;
    }

    /** Writes addresses of uploads so. */
    void showing(MediaLinks value) {
        links = value;
    }

    /** From here on this socket hears what its user hears. */
    void subscribe(Socket socket, UserId user) {
        socket.join(roomOf(user));
        socket.join(roomOf(new DeviceId(socket.id())));
    }

    @Override
    public void deliver(Audience audience, LiveEvent event) {
        Broadcast devices =
                sockets.to(audience.only().map(SocketLiveEvents::roomOf).orElseGet(() -> roomOf(audience.user())));
        if (audience.except().isPresent()) {
            devices = devices.except(audience.except().get().value());
        }
        if (event instanceof LiveEvent.SignedOut signedOut) {
            disconnect(devices, signedOut.validVersion());
        } else if (event instanceof LiveEvent.Parted) {
            devices.forget();
        } else {
            emit(devices, event);
        }
    }

    /** What passes must not push what was stored out of what a device that comes back is told. */
    private void emit(Broadcast devices, LiveEvent event) {
        WireEvent wire = WireEvent.of(event, links);
        if (passes(event)) {
            devices.emitVolatile(wire.name(), wire.argument());
        } else {
            devices.emit(wire.name(), wire.argument());
        }
    }

    /**
     * Whether an event is worth nothing to who comes back: it is over, or, as how the partner is seen, told again then.
     * Signals are not among them: they are their device's alone, and a call that goes on needs them.
     */
    private static boolean passes(LiveEvent event) {
        return event instanceof LiveEvent.Typing
                || event instanceof LiveEvent.EmojiSent
                || event instanceof LiveEvent.EmotionFelt
                || event instanceof LiveEvent.PartnerOnline
                || event instanceof LiveEvent.PartnerOffline;
    }

    private static void disconnect(Broadcast devices, int validVersion) {
        for (Socket socket : devices.sockets()) {
            socket.attachment(Identity.class)
                    .filter(identity -> identity.session().tokenVersion() < validVersion)
                    .ifPresent(ended -> socket.disconnect());
        }
    }

    private static String roomOf(UserId user) {
        return "user:" + user;
    }

    private static String roomOf(DeviceId device) {
        return "device:" + device;
    }
}
