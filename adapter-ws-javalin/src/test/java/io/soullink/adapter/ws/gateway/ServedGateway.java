package io.soullink.adapter.ws.gateway;

import io.javalin.Javalin;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.ws.engineio.EngineSettings.Handling;
import io.soullink.adapter.ws.engineio.ManualTimer;
import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.adapter.ws.fuzz.Footprint;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.app.SoulLink;
import io.soullink.app.Storage;
import io.soullink.app.account.Registration;
import io.soullink.app.account.SignIn;
import io.soullink.app.port.Actor;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.app.standard.SignedTokens;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.Birthday;
import io.soullink.domain.user.Email;
import io.soullink.domain.user.Gender;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.PersonName;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.Status;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A gateway on a free port, over the in-memory storage, whose time the test moves. */
final class ServedGateway implements AutoCloseable {
    /** Shorter than a ping's interval, so that a test need not answer one. */
    static final Duration TOKEN_LIFETIME = Duration.ofSeconds(20);

    private static final String PASSWORD = "a long password";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
    private final ManualTimer timer = new ManualTimer();
    private final SocketIo sockets;
    private final SocketGateway gateway;
    private final SoulLink soulLink;
    private final Javalin javalin;

    private ServedGateway(boolean authRequired, Storage storage, EventObserver events) {
        InstantSource clock = now::get;
        GatewaySettings settings = new GatewaySettings(authRequired, Set.of(), Handling.WHERE_READ);
        sockets = SocketIo.create(SocketGateway.sockets(settings), timer);
        gateway = new SocketGateway(settings, sockets, clock, events);
        soulLink = SoulLink.builder()
                .storage(storage)
                .clock(clock)
                .passwords(new Pbkdf2Passwords(1))
                .tokens(new SignedTokens(clock, TOKEN_LIFETIME))
                .live(gateway.liveEvents())
                .build();
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false; // its thread keeps the server for five seconds
                    gateway.serve(soulLink, config);
                })
                .start(0);
    }

    static ServedGateway start(boolean authRequired) {
        return on(authRequired, new InMemoryStorage());
    }

    static ServedGateway on(boolean authRequired, Storage storage) {
        return new ServedGateway(authRequired, storage, EventObserver.NONE);
    }

    static ServedGateway observedBy(EventObserver events) {
        return new ServedGateway(true, new InMemoryStorage(), events);
    }

    SoulLink soulLink() {
        return soulLink;
    }

    int port() {
        return javalin.port();
    }

    Footprint footprint() {
        return Footprint.of(sockets, timer, "/");
    }

    void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
        timer.advance(duration);
        soulLink.tick();
    }

    UserId register(String name) {
        Profile profile = new Profile(
                new PersonName(name),
                new Birthday(LocalDate.of(1995, 5, 17)),
                new Gender("female"),
                Optional.empty(),
                Status.NONE);
        return soulLink.accounts()
                .register(new Registration(email(name), new Password(PASSWORD), profile, ZoneOffset.UTC))
                .id();
    }

    String token(String name) {
        return soulLink.accounts()
                .signIn(new SignIn(email(name).value(), PASSWORD, "test"))
                .token();
    }

    CoupleId pair(UserId one, UserId other) {
        String code = soulLink.pairing().invite(Actor.of(one)).code().value();
        return soulLink.pairing()
                .acceptInvitation(Actor.of(other), code)
                .couple()
                .id();
    }

    /** A connection whose Engine.IO handshake is read. What it hears is held against the document. */
    WireClient open() {
        WireClient client =
                WireClient.connect(javalin.port(), "/socket.io/?EIO=4&transport=websocket", new DescribedFrames());
        client.next();
        return client;
    }

    /** A connection that is in the namespace without a word of who it is. */
    WireClient anonymous() {
        WireClient client = open().send("40");
        client.next();
        return client;
    }

    /** A connection that proved by a token who it is; what it hears of its partner is not read yet. */
    WireClient connected(String name) {
        WireClient client = open().send("40{\"token\":\"" + token(name) + "\"}");
        client.next();
        return client;
    }

    /** Waits until the server has noticed that only so many connections are left. */
    void awaitConnections(int count) {
        while (sockets.sessions() > count) {
            Thread.onSpinWait();
        }
    }

    /** The next packet without the offset that state recovery adds to events. */
    static String heard(WireClient client) {
        return client.next().replaceFirst(",\"[0-9a-z]{1,6}\"]$", "]");
    }

    @Override
    public void close() {
        gateway.close();
        javalin.stop();
    }

    private static Email email(String name) {
        return new Email(name + "@example.org");
    }
}
