package io.soullink.adapter.ws.gateway;

import static io.soullink.adapter.ws.gateway.ServedGateway.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.adapter.ws.engineio.WireClient;
import io.soullink.app.account.ProfileChange;
import io.soullink.app.port.Actor;
import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.user.MoodSharing;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire of how two people feel, from noon of 1 January 2026 on. */
class MoodEventsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String NOON = "1767268800000";

    private final ServedGateway server = ServedGateway.start(true);
    private final UserId ada = server.register("ada");
    private final UserId bob = server.register("bob");
    private final CoupleId room = server.pair(ada, bob);
    private WireClient adas;
    private WireClient bobs;

    private void connect() {
        adas = server.connected("ada");
        assertThat(heard(adas)).contains("user_offline");
        bobs = server.connected("bob");
        assertThat(heard(adas)).contains("user_online");
        assertThat(heard(bobs)).contains("user_online");
    }

    @AfterEach
    void stop() {
        assertThat(adas.unread()).isEmpty();
        assertThat(bobs.unread()).isEmpty();
        server.close();
    }

    @Test
    void anEmojiIsSeenByBoth() {
        connect();

        adas.send("42[\"send_emoji\",{\"roomId\":\"" + room + "\",\"emoji\":\"❤️\"}]");

        String frame = "42[\"receive_emoji\",{\"emoji\":\"❤️\",\"userId\":\"%s\",\"roomId\":\"%s\"}]";
        assertThat(heard(adas)).isEqualTo(frame.formatted(ada, room));
        assertThat(heard(bobs)).isEqualTo(frame.formatted(ada, room));
    }

    @ParameterizedTest
    @CsvSource({"emotion_update,emotion_update", "send_emotion,receive_emotion"})
    void anEmotionGoesOnTheWayThatItCame(String sent, String received) {
        connect();

        assertThat(ask(sent, emotion("\"Joy\"", "0.8"))).isEqualTo("[{\"ok\":true,\"moodSharing\":\"shared\"}]");

        assertThat(heard(bobs)).isEqualTo(felt(received, "happy", "0.8", NOON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1767268799000 | 1767268799000",
                "1767268799000.7 | 1767268799000",
                "\"2026-01-01T11:59:59.000Z\" | 1767268799000",
                "\"noon\" | 1767268800000",
                "[] | 1767268800000",
                "null | 1767268800000",
                "1 | 1767268800000",
                "1e400 | 1767268800000",
                "9223372036854775807 | 1767268800000"
            })
    void aSaneTimeIsRelayed(String claimed, String relayed) {
        connect();

        ask(
                "emotion_update",
                "{\"time\":" + claimed + "," + emotion("\"sad\"", "1").substring(1));

        assertThat(heard(bobs)).isEqualTo(felt("emotion_update", "sad", "1.0", relayed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "PRIVATE"})
    void whoDoesNotShareIsNotHeard(MoodSharing sharing) {
        connect();
        share(sharing);

        assertThat(ask("emotion_update", emotion("\"sad\"", "0.9"))).contains("\"ok\":true");
        assertThat(ask("send_emotion", emotion("\"sad\"", "0.9")))
                .contains("\"moodSharing\":\"" + sharing.name().toLowerCase(Locale.ROOT) + "\"");
    }

    @Test
    void aDayIsToldToWhoAsks() {
        connect();
        server.soulLink().moods().note(Actor.of(ada), room, TODAY, "a \"good\" day");
        server.soulLink().moods().report(Actor.of(ada), room, TODAY, Optional.of(Emotion.LOVE));

        String today = ask("daily_mood_result", "{\"roomId\":\"" + room + "\"}");

        assertThat(today).isEqualTo("[{\"ok\":true," + adasDay() + "}]");
        assertThat(ask("daily_mood_result", "{\"roomId\":\"" + room + "\",\"date\":\"2026-01-01\"}"))
                .isEqualTo(today);
    }

    @Test
    void aDayWithoutAnythingIsAnEmptyOne() {
        connect();

        assertThat(ask("daily_mood_result", "{\"roomId\":\"" + room + "\",\"date\":\"2025-12-31\"}"))
                .isEqualTo("[{\"ok\":true,\"date\":\"2025-12-31\",\"dominantEmotion\":null,\"intensity\":null,"
                        + "\"samples\":0,\"partners\":{},\"agreement\":null,\"insufficient\":true,\"hourly\":[],"
                        + "\"seconds\":{},\"loveVsStress\":{\"love\":0,\"stress\":0,\"balance\":null},"
                        + "\"selfReports\":{},\"notes\":{}}]");
    }

    @Test
    void aDayThatClosesIsToldToBothOnce() {
        server.advance(Duration.ofHours(16).minusSeconds(1));
        server.soulLink().moods().note(Actor.of(ada), room, TODAY, "a \"good\" day");
        server.soulLink().moods().report(Actor.of(ada), room, TODAY, Optional.of(Emotion.LOVE));
        connect();

        server.advance(Duration.ofSeconds(16)); // Other servers have so long to store what they counted.
        server.advance(Duration.ofSeconds(2));

        assertThat(heard(adas)).isEqualTo("42[\"daily_mood_result\",{" + adasDay() + "}]");
        assertThat(heard(bobs)).isEqualTo("42[\"daily_mood_result\",{" + adasDay() + "}]");
    }

    @Test
    void whoWasNotThereIsToldWhenTheyComeAndNotAgain() {
        server.soulLink().moods().note(Actor.of(ada), room, TODAY, "a \"good\" day");
        server.soulLink().moods().report(Actor.of(ada), room, TODAY, Optional.of(Emotion.LOVE));
        server.advance(Duration.ofHours(20));

        adas = server.connected("ada");

        assertThat(heard(adas)).contains("user_offline");
        assertThat(heard(adas)).isEqualTo("42[\"daily_mood_result\",{" + adasDay() + "}]");
        bobs = server.connected("bob");
        assertThat(heard(adas)).contains("user_online");
        assertThat(heard(bobs)).contains("user_online");
        assertThat(heard(bobs)).contains("daily_mood_result");
        WireClient tablet = server.connected("ada");
        assertThat(heard(tablet)).contains("user_online");
        assertThat(tablet.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "send_emoji | {\"roomId\":\"ROOM\"} | invalid",
                "send_emoji | {\"roomId\":\"ROOM\",\"emoji\":\"\"} | invalid",
                "send_emoji | {\"roomId\":\"ROOM\",\"emoji\":\"12345678901234567\"} | invalid",
                "send_emoji | {\"roomId\":\"0123456789abcdef01234567\",\"emoji\":\"x\"} | forbidden",
                "send_emoji | {\"roomId\":\"\",\"emoji\":\"x\"} | forbidden",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":\"hungry\",\"confidence\":1} | invalid",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":[\"sad\"],\"confidence\":1} | invalid",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":\"sad\"} | invalid",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":\"sad\",\"confidence\":1.01} | invalid",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":\"sad\",\"confidence\":-1} | invalid",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":\"sad\",\"confidence\":1e400} | invalid",
                "emotion_update | {\"roomId\":\"ROOM\",\"emotion\":\"sad\",\"confidence\":\"1\"} | invalid",
                "send_emotion | {\"roomId\":\"x\",\"emotion\":\"sad\",\"confidence\":1} | forbidden",
                "daily_mood_result | {} | invalid",
                "daily_mood_result | {\"roomId\":\"x\"} | forbidden",
                "daily_mood_result | {\"roomId\":\"ROOM\",\"date\":\"2026-02-30\"} | invalid",
                "daily_mood_result | {\"roomId\":\"ROOM\",\"date\":\"+12026-01-01\"} | invalid",
                "daily_mood_result | {\"roomId\":\"ROOM\",\"date\":20260101} | invalid"
            })
    void aBadEventIsRefusedAndNobodyHearsOfIt(String event, String payload, String code) {
        connect();

        assertThat(ask(event, payload.replace("ROOM", room.value())))
                .startsWith("[{\"ok\":false")
                .contains("\"code\":\"" + code + "\"");
    }

    private void share(MoodSharing sharing) {
        ProfileChange change = new ProfileChange(UnaryOperator.identity(), Optional.empty(), Optional.of(sharing));
        server.soulLink().accounts().changeProfile(Actor.of(ada), change);
    }

    /** The fields of the first of January, of which Ada said that she loved and that it was good. */
    private String adasDay() {
        String love = "\"dominantEmotion\":\"love\",\"intensity\":1.0";
        return "\"date\":\"2026-01-01\"," + love + ",\"samples\":0,\"partners\":{\"" + ada + "\":{" + love + "}},"
                + "\"agreement\":null,\"insufficient\":true,\"hourly\":[],\"seconds\":{\"" + ada + "\":{}},"
                + "\"loveVsStress\":{\"love\":0,\"stress\":0,\"balance\":null},\"selfReports\":{\"" + ada
                + "\":\"love\"},\"notes\":{\"" + ada + "\":\"a \\\"good\\\" day\"}";
    }

    private String emotion(String emotion, String confidence) {
        return "{\"roomId\":\"" + room + "\",\"emotion\":" + emotion + ",\"confidence\":" + confidence + "}";
    }

    private String felt(String event, String emotion, String confidence, String time) {
        return "42[\"%s\",{\"emotion\":\"%s\",\"confidence\":%s,\"time\":%s,\"userId\":\"%s\"}]"
                .formatted(event, emotion, confidence, time, ada);
    }

    /** Sends an event of Ada's and returns the acknowledgement's arguments. */
    private String ask(String event, String payload) {
        adas.send("427[\"" + event + "\"," + payload + "]");
        String answer = adas.next();
        assertThat(answer).startsWith("437");
        return answer.substring(3);
    }
}
