package io.soullink.adapter.http;

import io.javalin.Javalin;
import io.soullink.app.SoulLink;
import io.soullink.app.call.CallSettings;
import io.soullink.app.chat.NewMessage;
import io.soullink.app.port.Actor;
import io.soullink.app.standard.Pbkdf2Passwords;
import io.soullink.domain.chat.ClientMessageId;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The routes on a real Javalin at a free port, over storage in memory and a clock that the test moves. */
final class TestServer implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final String JSON = "application/json";
    static final String TURN_SECRET = "shared with the TURN servers";

    private static final CallSettings CALLS = new CallSettings(
            List.of("stun:stun.example:3478", "turn:turn.example:3478?transport=udp"),
            Optional.of(TURN_SECRET),
            List.of());

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final TestClock clock = new TestClock();
    final BreakableStorage storage = new BreakableStorage();
    final JwtAccessTokens tokens = JwtAccessTokens.withRandomSecret(clock, JwtAccessTokens.DEFAULT_LIFETIME);
    final SoulLink soulLink = SoulLink.builder()
            .storage(storage)
            .clock(clock)
            .tokens(tokens)
            .passwords(new Pbkdf2Passwords(1))
            .calls(CALLS)
            .thumbnails(new ImageIoThumbnails())
            .build();

    private final Javalin javalin;

    private TestServer(HttpSettings settings, UnaryOperator<HttpApi> more) {
        HttpApi api = more.apply(new HttpApi(soulLink, settings));
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.host = "127.0.0.1";
            api.register(config);
        });
        javalin.start(0);
    }

    static TestServer start() {
        return start(HttpSettings.DEFAULT);
    }

    static TestServer start(HttpSettings settings) {
        return new TestServer(settings, api -> api);
    }

    static TestServer start(HttpSettings settings, MetricsPage page) {
        return new TestServer(settings, api -> api.with(page));
    }

    static TestServer start(RequestObserver observer) {
        return new TestServer(HttpSettings.DEFAULT, api -> api.observedBy(observer));
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** Somebody who registered and signed in over HTTP. */
    Person person(String name) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        post(null, "/user/register", registration(name, email));
        Reply login = post(null, "/user/login", credentials(email, PASSWORD));
        return new Person(new UserId(login.field("/user/_id")), email, login.field("/token"));
    }

    /** Two people pair over HTTP; answers their room. */
    CoupleId pair(Person one, Person other) {
        String code = post(one, "/user/generate-partner-link", null).field("/code");
        Reply paired = post(other, "/user/connect-partner", "{\"partnerCode\":\"" + code + "\"}");
        return new CoupleId(paired.field("/part/roomId"));
    }

    Message say(Person sender, CoupleId room, String clientId, String text) {
        NewMessage message = new NewMessage(
                room, new ClientMessageId(clientId), Content.of(text), Optional.empty(), Optional.empty());
        return soulLink.chat().send(Actor.of(sender.id()), message);
    }

    Reply get(Person as, String path) {
        return send("GET", as, path, null);
    }

    Reply post(Person as, String path, String json) {
        return send("POST", as, path, json);
    }

    /** One request, its body sent as JSON unless it is null. */
    Reply send(String method, Person as, String path, String json) {
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        Reply reply = send(method, path, body, request -> {
            if (json != null) {
                request.header("Content-Type", Multipart.isOne(json) ? Multipart.TYPE : JSON);
            }
            if (as != null) {
                request.header("Authorization", "Bearer " + as.token());
            }
        });
        Described.requireDescribedRequest(method, path, json, reply);
        return reply;
    }

    /** One request. Its answer is one that the document describes. */
    Reply send(String method, String path, BodyPublisher body, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body);
        more.accept(request);
        try {
            Reply reply = Reply.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
            Described.requireDescribed(method, path, reply);
            return reply;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String registration(String name, String email) {
        return "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"password\":\"" + PASSWORD
                + "\",\"birthday\":\"1995-05-04\",\"gender\":\"female\"}";
    }

    static String credentials(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    /** Who calls. */
    record Person(UserId id, String email, String token) {
        Person with(String otherToken) {
            return new Person(id, email, otherToken);
        }
    }
}
