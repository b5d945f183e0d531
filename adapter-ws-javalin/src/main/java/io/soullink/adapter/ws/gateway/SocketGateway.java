package io.soullink.adapter.ws.gateway;

import io.javalin.config.JavalinConfig;
import io.soullink.adapter.ws.engineio.EngineSettings;
import io.soullink.adapter.ws.socketio.Ack;
import io.soullink.adapter.ws.socketio.Namespace;
import io.soullink.adapter.ws.socketio.Socket;
import io.soullink.adapter.ws.socketio.SocketIo;
import io.soullink.adapter.ws.socketio.SocketSettings;
import io.soullink.app.SoulLink;
import io.soullink.app.port.Actor;
import io.soullink.app.port.LiveEvents;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger LOG = LoggerFactory.getLogger(SocketGateway.class);

    private final GatewaySettings settings;
    private final SocketIo server;
    private final InstantSource clock;
    private final Namespace app;
    private final SocketLiveEvents live;

    SocketGateway(GatewaySettings settings, SocketIo server, InstantSource clock) {
        this.settings = settings;
        this.server = server;
        this.clock = clock;
        this.app = server.of("/");
        this.live = new SocketLiveEvents(app);
    }

    /** A gateway that serves nobody yet. */
    public static SocketGateway create(GatewaySettings settings) {
        return new SocketGateway(settings, SocketIo.create(sockets(settings)), InstantSource.system());
    }

    static SocketSettings sockets(GatewaySettings settings) {
        EngineSettings engine = EngineSettings.DEFAULT.withAllowedOrigin(settings.origins()::contains);
        return SocketSettings.DEFAULT.withEngine(engine).withRecovery(SocketSettings.Recovery.DEFAULT);
    }

    /** The way to the connected devices, for {@link SoulLink.Builder#live}. */
    public LiveEvents liveEvents() {
        return live;
    }

    /** Binds the use cases to the events, and {@code /socket.io/} to a Javalin that is being configured. */
    public void serve(SoulLink soulLink, JavalinConfig config) {
        Identities identities = new Identities(soulLink, live, clock, settings.authRequired());
        app.onConnect(identities::connect)
                .onDisconnect((socket, reason) -> identities.disconnect(socket))
                .onUnknown((socket, event, ack) -> refuse(socket, event, Refusal.UNKNOWN_EVENT, ack))
                .onError(SocketGateway::fail)
                .on("register_user", json -> Identities.Claim.of(Payload.read(json)), identities::register);
        bindChat(new ChatEvents(soulLink));
        bindMoods(new MoodEvents(soulLink));
        server.attach(config);
    }

    private void bindChat(ChatEvents chat) {
        bind("join_chat", chat::join);
        bind("send_message", chat::send);
        bind("edit_message", chat::edit);
        bind("delete_message", chat::delete);
        bind("react_message", chat::react);
        bind("message_delivered", chat::delivered);
        bind("message_read", chat::read);
        bind("typing", chat::typing);
        bind("sync", chat::sync);
    }

    private void bindMoods(MoodEvents moods) {
        bind("send_emoji", moods::emoji);
        bind("emotion_update", moods::update);
        bind("send_emotion", moods::send);
        bind("daily_mood_result", moods::day);
    }

    private void bind(String event, BiFunction<Actor, Payload, Reply> action) {
        app.on(event, Payload::read, (socket, payload, ack) -> {
            Actor actor = Identity.on(socket).actor();
            ack.send(action.apply(actor, payload).asAcknowledgement());
        });
    }

    private static void fail(Socket socket, String event, Exception error, Ack ack) {
        Refusal.log(LOG, event, error);
        refuse(socket, event, Refusal.of(error), ack);
    }

    private static void refuse(Socket socket, String event, Refusal refusal, Ack ack) {
        if (ack.requested()) {
            ack.send(refusal.asAcknowledgement());
        } else {
            socket.emit("error_message", refusal.asEvent(event));
        }
    }

    /** Closes the sockets after what was sent to them, and lets no new ones in. */
    @Override
    public void close() {
        server.close();
    }
}
