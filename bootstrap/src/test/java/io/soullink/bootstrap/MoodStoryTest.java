package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soullink.adapter.inmemory.InMemoryStorage;
import io.soullink.adapter.mongo.FakeMongo;
import io.soullink.adapter.mongo.MongoSettings;
import io.soullink.app.Storage;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Amount;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two people feel something in front of their cameras, and find it in their calendar. */
class MoodStoryTest {
    private static final Settings.Access ACCESS =
            new Settings.Access(true, Optional.of("a secret of thirty-two bytes, ok!"));
    /** Without a limit: what a day counts is asked again and again, as fast as it is answered. */
    private static final Settings IN_MEMORY =
            Settings.defaults().onPort(0).with(ACCESS).withEventRate(Optional.empty());

    private URI address;
    private HttpUser ada;
    private HttpUser bob;
    private String room;

    private void pairAt(SoulLinkServer server) {
        address = addressOf(server);
        ada = signedIn("Ada");
        bob = signedIn("Bob");
        room = ada.pairWith(bob);
    }

    private static URI addressOf(SoulLinkServer server) {
        return URI.create("http://localhost:" + server.port());
    }

    /** Somebody where it is about noon, so that no day ends in the middle of a test. */
    private HttpUser signedIn(String name) {
        HttpUser user = HttpUser.signedIn(address, name);
        int hours = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        user.call(
                "PATCH",
                "/user/me",
                Map.of("timeZone", ZoneOffset.ofHours(hours).getId()));
        return user;
    }

    @Test
    void emotionsAndEmojiReachThePartner() {
        try (SoulLinkServer server = SoulLinkServer.start(IN_MEMORY)) {
            pairAt(server);
            try (Device adas = Device.of(address, ada);
                    Device bobs = Device.of(address, bob)) {
                assertThat(feel(adas, "emotion_update", "surprised").path("ok").asBoolean())
                        .isTrue();
                assertThat(feel(bobs, "send_emotion", "love").path("ok").asBoolean())
                        .isTrue();
                adas.say("send_emoji", Map.of("roomId", room, "emoji", "💞"));

                JsonNode update = bobs.hear("emotion_update");
                assertThat(update.path("emotion").asText()).isEqualTo("happy");
                assertThat(update.path("confidence").asDouble()).isEqualTo(0.9);
                assertThat(update.path("userId").asText()).isEqualTo(ada.id());
                assertThat(update.path("time").isIntegralNumber()).isTrue();
                assertThat(adas.hear("receive_emotion").path("emotion").asText())
                        .isEqualTo("love");
                for (Device device : List.of(adas, bobs)) {
                    JsonNode emoji = device.hear("receive_emoji");
                    assertThat(emoji.path("emoji").asText()).isEqualTo("💞");
                    assertThat(emoji.path("userId").asText()).isEqualTo(ada.id());
                    assertThat(emoji.path("roomId").asText()).isEqualTo(room);
                }
            }
        }
    }

    @Test
    void aDayIsTheSameByEventAndByHttp() {
        try (SoulLinkServer server = SoulLinkServer.start(IN_MEMORY)) {
            pairAt(server);
            try (Device adas = Device.of(address, ada);
                    Device bobs = Device.of(address, bob)) {
                JsonNode felt = feelUntilItCounts(adas, bobs);
                String day = "/api/moods/" + room + "/" + felt.path("date").asText();
                ada.call("PUT", day + "/note", Map.of("note", "we \"danced\""));
                JsonNode reported = bob.call("PUT", day + "/self-report", Map.of("emotion", "happy"));

                assertThat(reported.at("/partners/" + ada.id() + "/dominantEmotion")
                                .asText())
                        .isEqualTo("love");
                assertThat(reported.at("/partners/" + bob.id() + "/dominantEmotion")
                                .asText())
                        .isEqualTo("happy");
                assertThat(reported.at("/seconds/" + bob.id()).has("stress")).isTrue();
                assertThat(reported.at("/notes/" + ada.id()).asText()).isEqualTo("we \"danced\"");
                assertThat(reported.path("hourly").isEmpty()).isFalse();
                assertThat(today(bobs).path("date")).isEqualTo(felt.path("date"));
                assertIsTheSame(bobs, day);
            }
        }
    }

    /** Between two readings that agree nothing was counted, so that what was told in between must be what was read. */
    private void assertIsTheSame(Device device, String path) {
        JsonNode read;
        ObjectNode told;
        JsonNode readAgain;
        do {
            read = ada.get(path);
            told = today(device).deepCopy();
            readAgain = ada.get(path);
        } while (!read.equals(readAgain));
        told.remove("ok");
        assertThat(told.equals(MoodStoryTest::compare, read))
                .as("%s as %s", told, read)
                .isTrue();
    }

    /** The sockets' client makes 1 of 1.0. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        boolean same = numbers ? one.asDouble() == other.asDouble() : one.equals(other);
        return same ? 0 : 1;
    }

    @Test
    void whatWasFeltInTheLastSecondsIsKeptWhenTheServerStops() {
        Storage storage = new InMemoryStorage();
        long seen;
        LocalDate date;
        try (SoulLinkServer server = SoulLinkServer.start(IN_MEMORY, storage)) {
            pairAt(server);
            try (Device adas = Device.of(address, ada);
                    Device bobs = Device.of(address, bob)) {
                JsonNode day = feelUntilItCounts(adas, bobs);
                seen = day.path("samples").asLong();
                date = LocalDate.parse(day.path("date").asText());
                for (int i = 0; i < 10; i++) {
                    feel(adas, "emotion_update", "love");
                }
            }
        }

        long kept = storage.moods().day(new CoupleId(room), date).stream()
                .flatMap(record -> record.tally().cells().values().stream())
                .mapToLong(Amount::samples)
                .sum();
        assertThat(kept).isGreaterThanOrEqualTo(seen + 10);
    }

    @Test
    void theCalendarIsStillThereAfterARestart() {
        try (FakeMongo mongo = FakeMongo.start()) {
            Settings settings = IN_MEMORY.keptIn(MongoSettings.of(mongo.uri("soullink")));
            String date;
            long seen;
            try (SoulLinkServer server = SoulLinkServer.start(settings)) {
                pairAt(server);
                try (Device adas = Device.of(address, ada);
                        Device bobs = Device.of(address, bob)) {
                    JsonNode day = feelUntilItCounts(adas, bobs);
                    date = day.path("date").asText();
                    seen = day.path("samples").asLong();
                    ada.call("PUT", "/api/moods/" + room + "/" + date + "/self-report", Map.of("emotion", "joy"));
                }
            }
            try (SoulLinkServer server = SoulLinkServer.start(settings)) {
                String month = "/api/moods/" + room + "?month=" + date.substring(0, "YYYY-MM".length());
                JsonNode days = ada.at(addressOf(server)).get(month);

                assertThat(days).hasSize(1).isEqualTo(bob.at(addressOf(server)).get(month));
                assertThat(days.at("/0/date").asText()).isEqualTo(date);
                assertThat(days.at("/0/samples").asLong()).isGreaterThanOrEqualTo(seen);
                assertThat(days.at("/0/partners/" + ada.id() + "/dominantEmotion")
                                .asText())
                        .isEqualTo("happy");
                assertThat(days.at("/0/partners/" + bob.id() + "/dominantEmotion")
                                .asText())
                        .isEqualTo("stress");
            }
        }
    }

    /** Ada shows love and Bob stress until the day has counted some of both; answers the day. */
    private JsonNode feelUntilItCounts(Device adas, Device bobs) {
        for (Instant deadline = Instant.now().plusSeconds(60); Instant.now().isBefore(deadline); ) {
            feel(adas, "emotion_update", "love");
            feel(bobs, "emotion_update", "angry");
            JsonNode day = today(adas);
            if (day.at("/seconds/" + ada.id() + "/love").asLong() > 0
                    && day.at("/seconds/" + bob.id() + "/stress").asLong() > 0) {
                return day;
            }
        }
        throw new AssertionError("it never counted");
    }

    private JsonNode today(Device device) {
        return device.say("daily_mood_result", Map.of("roomId", room));
    }

    private JsonNode feel(Device device, String event, String emotion) {
        return device.say(event, Map.of("roomId", room, "emotion", emotion, "confidence", 0.9));
    }
}
