package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.bootstrap.logging.LogFormat;
import io.soullink.bootstrap.logging.LogLevel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that people say, and nothing that proves who they are, is in the log, at its most talkative. */
class PrivateWordsTest {
    /** The names; e-mail addresses and passwords hold them too. */
    private static final String ADA = "Zephyrada";

    private static final String BOB = "Zephyrbob";
    private static final String JWT_SECRET = "zephyr-jwt-secret-of-thirty-two-bytes";
    private static final String TEXT = "zephyr-text: meet me at nine";
    /** Part of all that the story itself chooses. */
    private static final String MARK = "zephyr";

    /** What the server makes for one of them. */
    private final List<String> proofs = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void areInNoLineOfTheLog(LogFormat format) throws Exception {
        try (Logged logged = Logged.as(format, LogLevel.DEBUG);
                FakeMongo mongo = FakeMongo.start()) {
            Settings settings = Settings.defaults()
                    .onPort(0)
                    .with(new Settings.Access(true, Optional.of(JWT_SECRET)))
                    .with(new Settings.Operation(Optional.of(Set.of("127.0.0.1")), Settings.Operation.DEFAULT.log()))
                    .keptIn(MongoSettings.of(mongo.uri("soullink")));
            try (SoulLinkServer server = SoulLinkServer.start(settings)) {
                live(URI.create("http://127.0.0.1:" + server.port()), mongo);
                logged.await(line -> line.contains("503"));
            }

            assertThat(logged.text().replace("\\/", "/"))
                    .contains("/user/login", "/chat/{roomId}", "400", "401", "storage failed", "Storage failed");
            assertThat(proofs).hasSize(3).doesNotContain("");
            assertThat(logged.lines())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(MARK))
                    .noneMatch(line -> proofs.stream().anyMatch(line::contains));
        }
    }

    private void live(URI address, FakeMongo mongo) throws Exception {
        HttpUser ada = HttpUser.signedIn(address, ADA);
        HttpUser bob = HttpUser.signedIn(address, BOB);
        String code =
                ada.post("/user/generate-partner-link", Map.of()).path("code").asText();
        bob.post("/user/connect-partner", Map.of("partnerCode", code));
        proofs.addAll(List.of(ada.token(), bob.token(), code));
        String room = ada.get("/user/connections").at("/0/roomId").asText();
        try (Device adas = Device.of(address, ada);
                Device bobs = Device.of(address, bob)) {
            adas.say("send_message", message(room, "1"));
            assertThat(bobs.hear("receive_message").path("content").asText()).isEqualTo(TEXT);
            ada.get("/chat/" + room);
            goWrong(address, ada, bob, adas, code);
            breakFrames(address, ada);
            mongo.close();
            assertThat(adas.say("send_message", message(room, "2")).path("ok").asBoolean())
                    .isFalse();
            login(address, ADA + "@example.org", "a password of " + ADA);
        }
    }

    /** What clients do wrong, over both transports. */
    private static void goWrong(URI address, HttpUser ada, HttpUser bob, Device adas, String code) {
        HttpUser nobody = HttpUser.nobody(address);
        login(address, ADA + "@example.org", "zephyr-wrong-password");
        login(address, "zephyr no address", "zephyr-wrong-password");
        nobody.status("POST", "/user/login", "{\"email\":\"zephyr-broken");
        nobody.status("POST", "/user/connect-partner", "{\"partnerCode\":\"" + code + "\"}");
        bob.status("POST", "/user/connect-partner", "{\"partnerCode\":\"zephyr-code\"}");
        ada.with("zephyr.bad.token").statusOf("/user/me");
        ada.statusOf("/chat/zephyr-room?before=zephyr-query");
        ada.statusOf("/zephyr-path/%2e?token=zephyr-query");
        ada.status("ZEPHYR", "/user/me", "zephyr-body");
        assertThatThrownBy(() -> Device.of(address, ada.with("zephyr.bad.token")))
                .isInstanceOf(AssertionError.class);
        adas.say("zephyr_event", Map.of("zephyr", "zephyr"));
        adas.say("send_message", Map.of("roomId", "zephyr-room", "message", Map.of("id", "3", "content", TEXT)));
        adas.say("send_message", Map.of("roomId", "zephyr-room", "message", TEXT));
        adas.say("register_user", Map.of("userId", "zephyr-user", "token", "zephyr.bad.token"));
    }

    /** Ends a connection by packets that are none. */
    private static void breakFrames(URI address, HttpUser ada) throws Exception {
        for (String broken : List.of("42[\"send_message\",{\"content\":\"zephyr", "9zephyr", "42zephyr")) {
            CompletableFuture<Object> closed = new CompletableFuture<>();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + address.getPort()
                                    + "/socket.io/?EIO=4&transport=websocket&token=zephyr-query"),
                            new WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onClose(WebSocket gone, int status, String reason) {
                                    closed.complete(status);
                                    return null;
                                }
                            })
                    .get(20, TimeUnit.SECONDS);
            socket.sendText("40{\"token\":\"" + ada.token() + "\"}", true).get(20, TimeUnit.SECONDS);
            socket.sendText(broken, true).get(20, TimeUnit.SECONDS);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1002);
        }
    }

    private static void login(URI address, String email, String password) {
        HttpUser.nobody(address)
                .status("POST", "/user/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private static Map<String, ?> message(String room, String id) {
        return Map.of("roomId", room, "message", Map.of("id", id, "content", TEXT));
    }
}
