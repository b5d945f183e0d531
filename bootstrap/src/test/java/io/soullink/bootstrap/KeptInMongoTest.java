package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The server on MongoDB: what was said is there when it comes back. */
class KeptInMongoTest {
    private static final Settings.Access ACCESS =
            new Settings.Access(true, Optional.of("a secret of thirty-two bytes, ok!"));

    @Test
    void everythingIsStillThereAfterARestart() {
        try (FakeMongo mongo = FakeMongo.start()) {
            Settings settings =
                    Settings.defaults().onPort(0).with(ACCESS).keptIn(MongoSettings.of(mongo.uri("soullink")));
            HttpUser ada;
            HttpUser bob;
            String room;
            try (SoulLinkServer server = SoulLinkServer.start(settings)) {
                URI address = URI.create("http://localhost:" + server.port());
                ada = HttpUser.signedIn(address, "Ada");
                bob = HttpUser.signedIn(address, "Bob");
                room = ada.pairWith(bob);
                try (Device adas = Device.of(address, ada);
                        Device bobs = Device.of(address, bob)) {
                    assertThat(say(adas, room, "hello").path("seq").asLong()).isEqualTo(1);
                    assertThat(bobs.hear("receive_message").path("content").asText())
                            .isEqualTo("hello");
                }
            }
            try (SoulLinkServer server = SoulLinkServer.start(settings)) {
                URI address = URI.create("http://localhost:" + server.port());
                try (Device bobs = Device.of(address, bob)) {
                    assertThat(say(bobs, room, "hello again").path("seq").asLong())
                            .isEqualTo(2);
                }
                JsonNode history = ada.at(address).get("/chat/" + room);
                assertThat(history.findValuesAsText("content")).containsExactly("hello", "hello again");
            }
        }
    }

    @Test
    void aServerWithoutItsStorageDoesNotStart() {
        String nowhere = "mongodb://127.0.0.1:1/soullink";
        Settings settings = Settings.defaults().onPort(0).keptIn(MongoSettings.of(nowhere));

        assertThatThrownBy(() -> SoulLinkServer.start(settings))
                .isInstanceOf(ServerStartException.class)
                .hasMessage("storage at 127.0.0.1:1/soullink cannot be used");
    }

    private static JsonNode say(Device device, String room, String text) {
        return device.say(
                "send_message",
                Map.of("roomId", room, "message", Map.of("id", "id-" + text.length(), "content", text)));
    }
}
