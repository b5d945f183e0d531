package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures of a server that is used, as Prometheus reads them. */
class MetricsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Settings.Access ACCESS =
            new Settings.Access(true, Optional.of("a secret of thirty-two bytes, ok!"));

    @Test
    void tellWhatAServerDoes() {
        try (FakeMongo mongo = FakeMongo.start();
                SoulLinkServer server =
                        SoulLinkServer.start(measured("127.0.0.0/8").keptIn(MongoSettings.of(mongo.uri("soullink"))))) {
            URI address = address(server);
            HttpUser ada = HttpUser.signedIn(address, "Ada");
            HttpUser bob = HttpUser.signedIn(address, "Bob");
            String room = ada.pairWith(bob);
            try (Device adas = Device.of(address, ada);
                    Device bobs = Device.of(address, bob)) {
                adas.say("send_message", Map.of("roomId", room, "message", Map.of("id", "1", "content", "hello")));
                bobs.hear("receive_message");
                adas.say("send_message", Map.of("roomId", "0123456789abcdef01234567", "message", Map.of()));
                adas.say("made up", Map.of());
                ada.get("/chat/" + room);

                awaitFigures(
                        server,
                        "soullink_sockets{transport=\"websocket\"} 2.0",
                        "soullink_sockets{transport=\"polling\"} 0.0",
                        "soullink_socket_waiting_bytes{of=\"all\"} 0.0",
                        "soullink_sockets_closed_total{reason=\"slow_reader\"} 0.0",
                        "soullink_socket_events_total{event=\"send_message\",outcome=\"ok\"} 1.0",
                        "soullink_socket_events_total{event=\"send_message\",outcome=\"invalid\"} 1.0",
                        "soullink_socket_events_total{event=\"unknown\",outcome=\"unknown_event\"} 1.0",
                        "soullink_message_append_duration_seconds_count 1",
                        "soullink_http_request_duration_seconds_count{"
                                + "method=\"GET\",route=\"/chat/{roomId}\",status=\"200\"} 1",
                        "soullink_http_request_duration_seconds_count{"
                                + "method=\"POST\",route=\"/user/register\",status=\"201\"} 2");
                assertThat(figures(server))
                        .containsPattern("soullink_connections [3-9]")
                        .containsPattern("soullink_live_delivery_duration_seconds_count [1-9]")
                        .containsPattern(
                                "soullink_storage_command_duration_seconds_count\\{command=\"find\",outcome=\"ok\"} [1-9]")
                        .contains("jvm_memory_used_bytes{", "jvm_threads_current ", "process_cpu_seconds_total ")
                        .doesNotContain("made up", room);
            }
        }
    }

    @Test
    void areNotThereUnlessSwitchedOn() {
        try (SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0))) {
            assertThat(ask(server, "/metrics").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void areNotThereForStrangers() {
        try (SoulLinkServer server = SoulLinkServer.start(measured("192.0.2.7"))) {
            HttpResponse<String> strange = ask(server, "/metrics");
            HttpResponse<String> nothing = ask(server, "/nothing");

            assertThat(strange.statusCode()).isEqualTo(404);
            assertThat(strange.body()).isEqualTo(nothing.body());
        }
    }

    @Test
    void ofOneServerAreNotThoseOfAnother() {
        try (SoulLinkServer one = SoulLinkServer.start(measured("127.0.0.1"));
                SoulLinkServer other = SoulLinkServer.start(measured("127.0.0.1"))) {
            ask(one, "/health/live");

            awaitFigures(one, "route=\"/health/live\"");
            assertThat(figures(other)).doesNotContain("/health/live");
        }
    }

    @Test
    void doNotMultiplyWithWhatStrangersMakeUp() {
        try (SoulLinkServer server = SoulLinkServer.start(measured("127.0.0.1"))) {
            for (String path : List.of("/made-up-1", "/made-up-2/x", "/chat/made-up-3", "/user/made-up-4")) {
                ask(server, path);
            }

            awaitFigures(
                    server,
                    "soullink_http_request_duration_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} ");
            assertThat(figures(server)).doesNotContain("made-up");
        }
    }

    @Test
    void leaveRequestIdsOnSocketsHandshakesToo() {
        try (SoulLinkServer server = SoulLinkServer.start(Settings.defaults().onPort(0))) {
            assertThat(ask(server, "/socket.io/?EIO=4&transport=polling")
                            .headers()
                            .firstValue("X-Request-Id"))
                    .isPresent();
        }
    }

    private static Settings measured(String reader) {
        return Settings.defaults()
                .onPort(0)
                .with(ACCESS)
                .with(new Settings.Operation(Optional.of(Set.of(reader)), Settings.Operation.DEFAULT.log()));
    }

    /** What is counted when an answer is out may be seen a moment later than the answer. */
    private static void awaitFigures(SoulLinkServer server, String... expected) {
        long start = System.nanoTime();
        String found = figures(server);
        while (!List.of(expected).stream().allMatch(found::contains)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                assertThat(found).contains(expected);
            }
            found = figures(server);
        }
    }

    private static String figures(SoulLinkServer server) {
        HttpResponse<String> answer = ask(server, "/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        return answer.body();
    }

    private static HttpResponse<String> ask(SoulLinkServer server, String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(address(server).resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static URI address(SoulLinkServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }
}
