package io.soullink.app.mood;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.EmotionChannel;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Watch;
import io.soullink.domain.user.MoodSharing;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many devices see a person, and in whatever turns: no moment counts twice. */
class WatchesTest {
    private static final long SAMPLE = 100;

    private final Watches watches = new Watches();
    private long millis;
    private long counted;

    private void see(int device, Emotion emotion, double confidence) {
        Actor actor = Actor.on(Some.ADA, new DeviceId("device-" + device));
        Instant now = Some.TIME.plusMillis(millis);
        EmotionSample sample = new EmotionSample(
                Some.ROOM.value(), emotion, new Confidence(confidence), Optional.empty(), EmotionChannel.SEND);
        Optional<Watch.Counted> seen = watches.see(actor, Some.ROOM, MoodSharing.SHARED, sample, now);
        counted += seen.map(each -> each.amount().millis()).orElse(0L);
    }

    @RepeatedTest(200)
    void noMomentCountsTwice(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int devices = 1 + repetition.getCurrentRepetition() % 4;
        for (int sample = 0; sample < 500; sample++) {
            Emotion emotion = random.nextInt(5) == 0 ? Emotion.SAD : Emotion.HAPPY;
            see(random.nextInt(devices), emotion, random.nextInt(5) == 0 ? 0.1 : 0.9);
            assertThat(counted).isLessThanOrEqualTo(millis);
            millis += random.nextInt(random.nextInt(100) == 0 ? 12_000 : 1_000);
        }
        assertThat(counted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void severalThatAreSureCountAsMuchAsOne(int devices) {
        for (int sample = 0; sample < 100; sample++) {
            for (int device = 0; device < devices; device++) {
                see(device, Emotion.HAPPY, 1);
            }
            millis += SAMPLE;
        }

        // All but the first two seconds, in which no emotion had held yet, to the last sample.
        assertThat(counted).isEqualTo(millis - SAMPLE - 2_000);
    }

    @Test
    void whatOneCannotSeeAnotherMay() {
        for (int sample = 0; sample <= 100; sample++) {
            see(1, Emotion.HAPPY, 1);
            see(2, Emotion.SAD, 0.1);
            millis += SAMPLE;
        }

        assertThat(counted).isEqualTo(8_000);
    }

    @Test
    void nothingIsLeftOfWhoIsNotSeenAnyMore() {
        see(1, Emotion.HAPPY, 1);
        see(2, Emotion.HAPPY, 1);
        assertThat(watches.size()).isEqualTo(2);

        watches.forget(Actor.on(Some.ADA, new DeviceId("device-1")));
        assertThat(watches.size()).isEqualTo(1);
        watches.forgetThoseOver(Some.TIME.plusSeconds(11));
        assertThat(watches.size()).isZero();
    }
}
