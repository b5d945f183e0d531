package io.soullink.adapter.ws.gateway;

import io.javalin.config.JavalinConfig;
import io.soullink.adapter.ws.engineio.CloseReason;
import io.soullink.adapter.ws.engineio.EngineSettings;
import io.soullink.adapter.ws.engineio.Load;
import io.soullink.adapter.ws.socketio.DisconnectReason;
import io.soullink.adapter.ws.socketio.Namespace;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.adapter.ws.socketio.SocketSettings;
import io.soullink.app.SoulLink;
import io.soullink.app.SoulLinkBuilder;
import io.soullink.app.limit.EventLimit.Kind;
import io.soullink.app.port.LiveEvents;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The app's live side on {@code /socket.io/}. It is made before the {@link SoulLink} that it serves, since that one speaks
 * through it:
 *
 * <pre>{@code
 * SocketGateway gateway = SocketGateway.create(settings);
 * SoulLink soulLink = SoulLink.builder().storage(storage).live(gateway.liveEvents()).build();
 * Javalin javalin = Javalin.create(config -> gateway.serve(soulLink, config)).start(5000);
 * ...
 * gateway.close();
 * javalin.stop();
 * }</pre>
 */
public final class SocketGateway implements AutoCloseable {
    private final GatewaySettings settings;
    private final SocketIo server;
    private final InstantSource clock;
    private final EventObserver observer;
    private final Namespace app;
    private final SocketLiveEvents live;

    SocketGateway(GatewaySettings settings, SocketIo server, InstantSource clock, EventObserver observer) {
        this.settings = settings;
        this.observer = observer;
        this.server = server;
        this.clock = clock;
        this.app = server.of("/");
        this.live = new SocketLiveEvents(app);
    }

    /** A gateway that serves nobody yet. */
    public static SocketGateway create(GatewaySettings settings) {
        return create(settings, EventObserver.NONE);
    }

    /** A gateway that serves nobody yet, and will tell what becomes of the events of clients. */
    public static SocketGateway create(GatewaySettings settings, EventObserver observer) {
        return new SocketGateway(settings, SocketIo.create(sockets(settings)), InstantSource.system(), observer);
    }

    static SocketSettings sockets(GatewaySettings settings) {
        EngineSettings engine = EngineSettings.DEFAULT
                .withAllowedOrigin(settings.origins()::contains)
                .withHandling(settings.handling());
        return SocketSettings.DEFAULT.withEngine(engine).withRecovery(SocketSettings.Recovery.DEFAULT);
    }

    /** The way to the connected devices, for {@link SoulLinkBuilder#live}. */
    public LiveEvents liveEvents() {
        return live;
    }

    /** Binds the use cases to the events, and {@code /socket.io/} to a Javalin that is being configured;
     * {@code /asyncapi.yaml} describes them. */
    public void serve(SoulLink soulLink, JavalinConfig config) {
        live.showing(soulLink.media().links());
        Identities identities = new Identities(soulLink, live, clock, settings.authRequired());
        app.onConnect(identities::connect)
                .onDisconnect((socket, reason) -> identities.disconnect(socket, unnoticed(reason)));
        EventTable events = new EventTable(app, soulLink.eventLimit(), observer);
        events.onAnybody("register_user", json -> Identities.Claim.of(Payload.read(json)), identities::register);
        bind(events, soulLink);
        AsyncApi.serve(config.routes);
        server.attach(config);
    }

    /** What the connected devices are just now. */
    public Load load() {
        return server.load();
    }

    /** The number of connections that have ended for a reason since the start. */
    public long ended(CloseReason reason) {
        return server.ended(reason);
    }

    /** Who does not answer a ping is gone since the last answer, perhaps. */
    private Duration unnoticed(DisconnectReason reason) {
        EngineSettings.Heartbeat heartbeat = sockets(settings).engine().heartbeat();
        return reason == DisconnectReason.PING_TIMEOUT ? heartbeat.interval().plus(heartbeat.timeout()) : Duration.ZERO;
    }

    static EventTable bind(EventTable events, SoulLink soulLink) {
        bind(events, new ChatEvents(soulLink));
        bind(events, new CallEvents(soulLink));
        bind(events, new MoodEvents(soulLink));
        return events;
    }

    private static void bind(EventTable events, ChatEvents chat) {
        events.on("join_chat", chat::join);
        events.on("send_message", chat::send);
        events.on("edit_message", chat::edit);
        events.on("delete_message", chat::delete);
        events.on("react_message", chat::react);
        events.on("message_delivered", chat::delivered);
        events.on("message_read", chat::read);
        events.on("typing", chat::typing);
        events.on("sync", chat::sync);
    }

    private static void bind(EventTable events, CallEvents calls) {
        events.on("call_user", calls::call);
        events.on("accept_call", calls::accept);
        events.on("reject_call", calls::reject);
        events.on("end_call", calls::end);
        events.on(Kind.SIGNAL, "webrtc_offer", calls::offer);
        events.on(Kind.SIGNAL, "webrtc_answer", calls::answer);
        events.on(Kind.SIGNAL, "ice_candidate", calls::iceCandidate);
        events.on(Kind.SIGNAL, "webrtc_ice_candidate", calls::webrtcIceCandidate);
        events.on(Kind.SIGNAL, "webrtc_ice", calls::webrtcIce);
    }

    private static void bind(EventTable events, MoodEvents moods) {
        events.on("send_emoji", moods::emoji);
        events.on(Kind.SAMPLE, "emotion_update", moods::update);
        events.on(Kind.SAMPLE, "send_emotion", moods::send);
        events.on("daily_mood_result", moods::day);
    }

    /** Closes the sockets after what was sent to them, and lets no new ones in. */
    @Override
    public void close() {
        server.close();
    }
}
