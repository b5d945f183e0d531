package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.socketio.Ack;
import io.soullink.adapter.ws.socketio.ConnectRefused;
import io.soullink.adapter.ws.socketio.Handshake;
import io.soullink.adapter.ws.socketio.JsonWriter;
import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.app.SoulLink;
import io.soullink.app.account.Session;
import io.soullink.app.limit.EventLimit.Kind;
import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says who is behind a socket: by a token when it connects, or by {@code register_user} within ten seconds. */
final class Identities {
    /** How long a socket may stay without saying who it is. */
    static final Duration ANONYMOUS = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SocketGateway.class);
    private static final String BEARER = "bearer ";

    private final SoulLink soulLink;
    private final SocketLiveEvents live;
    private final InstantSource clock;
    private final boolean required;
    private final AtomicLong connections = new AtomicLong();
    /** The connections by which devices can be called: each is lost as often as it was there. */
    private final Set<DeviceId> reachable = ConcurrentHashMap.newKeySet();

    Identities(SoulLink soulLink, SocketLiveEvents live, InstantSource clock, boolean required) {
        this.soulLink = soulLink;
        this.live = live;
        this.clock = clock;
        this.required = required;
    }

    /**
     * A socket connects: with a token it is known from the start.
     *
     * @throws ConnectRefused if the token is not valid, or cannot be looked up now
     */
    void connect(Socket socket, Handshake handshake) {
        Optional<String> token = token(handshake);
        if (token.isEmpty()) {
            awaitRegistration(socket);
            return;
        }
        try {
            identify(socket, soulLink.accounts().authenticate(token.get()));
            welcome(socket);
        } catch (RuntimeException error) {
            disconnect(socket, Duration.ZERO);
            throw refused(error);
        } catch (Error fatal) {
            disconnect(socket, Duration.ZERO);
            throw fatal;
        }
    }

    /** {@code register_user {userId, token?}}: says who a socket is, and that they are there. */
    void register(Socket socket, Claim claim, Ack ack) {
        Optional<Identity> known = socket.attachment(Identity.class);
        Session session = known.map(Identity::session).orElseGet(() -> session(claim));
        if (claim.user().filter(session.user()::equals).isEmpty()) {
            throw new Rejected(Reason.FORBIDDEN, "this is not who you are");
        }
        soulLink.eventLimit().admit(session.user(), Kind.ACT);
        if (known.isEmpty()) {
            identify(socket, session);
        }
        ack.send(registered(session));
        soulLink.presence().announce(Identity.on(socket).actor());
        welcome(socket);
    }

    /**
     * A socket is gone.
     *
     * @param unnoticed for how long it may have been
     */
    void disconnect(Socket socket, Duration unnoticed) {
        socket.attachment(Identity.class).ifPresent(known -> {
            soulLink.presence().disconnected(known.present());
            lose(known, unnoticed);
        });
    }

    /** Where storage is away, a client that is refused for it shall still be told why. */
    private void lose(Identity known, Duration unnoticed) {
        try {
            soulLink.moods().disconnected(known.actor());
        } catch (RuntimeException error) {
            Refusal.log(LOG, "disconnect", error);
        }
        try {
            if (reachable.remove(known.connection())) {
                soulLink.calls().deviceLost(known.actor(), unnoticed);
            }
        } catch (RuntimeException error) {
            Refusal.log(LOG, "disconnect", error);
        }
    }

    private Session session(Claim claim) {
        return required || claim.token().isPresent() || claim.user().isEmpty()
                ? soulLink.accounts().authenticate(claim.token().orElse(null))
                : soulLink.accounts().trust(claim.user().get());
    }

    /** From here on the socket hears what its user hears, until its token ends. */
    private void identify(Socket socket, Session session) {
        socket.claim(session.user().value());
        Identity identity = Identity.of(socket, session, connections.incrementAndGet());
        socket.attach(identity);
        live.subscribe(socket, session.user());
        requireCurrent(socket, session);
        endWith(socket, session);
        soulLink.presence().connected(identity.present());
        reachable.add(identity.connection());
        soulLink.calls().deviceConnected(identity.actor());
    }

    /** Asked after the socket can be told of a sign-out: one that came in between is not missed. */
    private void requireCurrent(Socket socket, Session session) {
        try {
            soulLink.accounts().requireCurrent(session);
        } catch (RuntimeException ended) {
            socket.disconnect();
            throw ended;
        }
    }

    private void endWith(Socket socket, Session session) {
        if (session.expiresAt().equals(Instant.MAX)) {
            socket.cancelDisconnect();
        } else {
            socket.disconnectAfter(Duration.between(clock.instant(), session.expiresAt()));
        }
    }

    private void awaitRegistration(Socket socket) {
        if (required) {
            socket.disconnectAfter(ANONYMOUS);
        }
    }

    /** Tells of the partner's presence, and of what waited for somebody to come; who has to wait longer is let in too. */
    private void welcome(Socket socket) {
        Actor actor = Identity.on(socket).actor();
        soulLink.presence().showPartner(actor);
        try {
            soulLink.moods().connected(actor);
            soulLink.reminders().connected(actor);
        } catch (RuntimeException error) {
            Refusal.log(LOG, "connect", error);
        }
    }

    private JsonWriter registered(Session session) {
        Reply reply = json -> {
            json.writeStringField("userId", session.user().value());
            json.writeStringField("durability", Reply.durabilityOf(soulLink.storage()));
        };
        return reply.asAcknowledgement();
    }

    private static ConnectRefused refused(RuntimeException error) {
        Refusal.log(LOG, "connect", error);
        Refusal refusal = Refusal.of(error);
        return new ConnectRefused(refusal.message(), (JsonGenerator json) -> {
            json.writeStartObject();
            refusal.writeFields(json);
            json.writeEndObject();
        });
    }

    /**
     * Who a socket says it is.
     *
     * @param user empty if what was said is nobody's id
     */
    record Claim(Optional<UserId> user, Optional<String> token) {
        static Claim of(Payload payload) {
            return new Claim(UserId.parse(payload.text("userId")), payload.optionalText("token"));
        }
    }

    private static Optional<String> token(Handshake handshake) {
        try {
            return handshake.authText("token").or(() -> bearer(handshake));
        } catch (ConnectRefused unreadable) {
            throw refused(Rejected.invalid("auth", "cannot be read"));
        }
    }

    private static Optional<String> bearer(Handshake handshake) {
        return handshake
                .header("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }
}
