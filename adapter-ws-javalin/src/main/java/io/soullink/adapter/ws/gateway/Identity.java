package io.soullink.adapter.ws.gateway;

import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.app.account.Session;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;

/**
 * Who a socket was proven to be, hung on the socket.
 *
 * @param actor acts by the socket's id, which a client that was cut off takes with it to its next connection
 * @param connection comes and goes with this very connection
 */
record Identity(Session session, Actor actor, DeviceId connection) {
    static Identity of(Socket socket, Session session, long connection) {
        Actor actor = Actor.on(session.user(), new DeviceId(socket.id()));
        return new Identity(session, actor, new DeviceId("connection-" + connection));
    }

    /** @throws Rejected with {@link Reason#UNAUTHENTICATED} if the socket has not said yet who it is */
    static Identity on(Socket socket) {
        return socket.attachment(Identity.class)
                .orElseThrow(() -> new Rejected(Reason.UNAUTHENTICATED, "say who you are by register_user first"));
    }

    /** Whoever is there by this connection. */
    Actor present() {
        return Actor.on(session.user(), connection);
    }
}
