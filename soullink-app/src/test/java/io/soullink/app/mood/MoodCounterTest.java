package io.soullink.app.mood;

import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.app.port.Actor;
import io.soullink.app.port.DeviceId;
import io.soullink.app.port.EmotionChannel;
import io.soullink.app.port.Environment;
import io.soullink.domain.couple.Couple;
import io.soullink.domain.mood.Amount;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.Emotion;
import io.soullink.domain.mood.Increment;
import io.soullink.domain.shared.StorageException;
import io.soullink.domain.user.User;
import io.soullink.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred devices, ten samples a second each, for a minute. */
class MoodCounterTest {
    private static final int DEVICES = 200;
    private static final int SECONDS = 60;
    private static final int SAMPLES_A_SECOND = 10;

    private final AtomicReference<Instant> now = new AtomicReference<>(Some.TIME);
    private final AddedMoods moods = new AddedMoods();
    private final MoodCounter counter =
            new MoodCounter(moods.port(), new Environment(now::get, () -> Some.id(1), new Random(14)));
    private final List<Sender> senders =
            IntStream.rangeClosed(1, DEVICES).mapToObj(Sender::of).toList();

    private void stream() {
        Emotion[] emotions = Emotion.values();
        for (int sample = 0; sample < SECONDS * SAMPLES_A_SECOND; sample++) {
            Emotion emotion = emotions[sample / SAMPLES_A_SECOND / 12 % emotions.length];
            senders.forEach(sender -> sender.send(counter, emotion));
            now.updateAndGet(moment -> moment.plusMillis(1_000 / SAMPLES_A_SECOND));
            if (sample % SAMPLES_A_SECOND == 0) {
                tick();
            }
        }
    }

    private void tick() {
        try {
            counter.tick();
        } catch (StorageException expected) {
            assertThat(moods.away).isTrue();
        }
    }

    @Test
    void storageSeesAWriteEachFiveSecondsADeviceAtMost() {
        stream();

        assertThat(moods.increments()).hasSizeBetween(DEVICES, DEVICES * SECONDS / MoodService.FLUSH_SECONDS);
        assertThat(moods.calls).hasSizeLessThanOrEqualTo(SECONDS / MoodService.FLUSH_SECONDS);
    }

    @Test
    void noSampleThatCountsIsLost() {
        stream();
        counter.flush();

        long millis = moods.increments().stream()
                .flatMap(increment -> increment.tally().cells().values().stream())
                .mapToLong(Amount::millis)
                .sum();
        // All but the first two seconds, in which no emotion had held yet, to the last sample.
        assertThat(millis).isEqualTo(DEVICES * (SECONDS * 1_000L - 2_000 - 100));
    }

    @Test
    void holdsDevicesAndNotSamples() {
        stream();
        assertThat(counter.held()).isLessThanOrEqualTo(2 * DEVICES);

        now.updateAndGet(moment -> moment.plusSeconds(11));
        counter.tick();

        assertThat(counter.held()).isZero();
    }

    @Test
    void holdsAsMuchWhenStorageIsAway() {
        moods.away = true;
        stream();

        assertThat(counter.held()).isLessThanOrEqualTo(2 * DEVICES);
    }

    @Test
    void numbersItsIncrementsUpwards() {
        stream();

        assertThat(moods.increments()).extracting(Increment::number).isSorted().doesNotHaveDuplicates();
    }

    private record Sender(Actor actor, User user, Couple couple) {
        static Sender of(int number) {
            User user = Some.user(Some.userId(number), "user-" + number + "@example.org");
            Couple couple = Some.couple(Some.coupleId(number), user.id(), Some.userId(9_999));
            return new Sender(Actor.on(user.id(), new DeviceId("phone")), user, couple);
        }

        void send(MoodCounter counter, Emotion emotion) {
            counter.count(
                    actor,
                    user,
                    couple,
                    new EmotionSample(
                            couple.id().value(), emotion, new Confidence(0.9), Optional.empty(), EmotionChannel.SEND));
        }
    }
}
