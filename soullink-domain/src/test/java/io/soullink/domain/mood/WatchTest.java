package io.soullink.domain.mood;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.SAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.soullink.domain.mood.Watch.Counted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Confidence SURE = new Confidence(1);
    private static final Confidence UNSURE = new Confidence(0.44);

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    /** Took happy at 2 s. */
    private static Watch happy() {
        Watch watch = Watch.from(START);
        for (long millis = 0; millis <= 2_000; millis += 500) {
            watch = watch.after(HAPPY, SURE, at(millis));
        }
        return watch;
    }

    @Test
    void nothingCountsBeforeAnEmotionHasHeld() {
        Watch watch = Watch.from(START).after(HAPPY, SURE, at(0)).after(HAPPY, SURE, at(1_000));

        assertThat(watch.until(at(1_900))).isEmpty();
    }

    @Test
    void timeBelongsToWhatWasTakenWhenItBegan() {
        assertThat(happy().until(at(2_700))).contains(new Counted(HAPPY, Amount.of(700, SURE)));
        assertThat(happy().after(SAD, SURE, at(2_700)).until(at(3_000)))
                .get()
                .extracting(Counted::emotion)
                .isEqualTo(HAPPY);
    }

    @Test
    void anUncertainSampleCountsForNothing() {
        Watch unsure = happy().after(SAD, UNSURE, at(2_500));

        assertThat(unsure.until(at(3_000))).isEmpty();
        assertThat(unsure.smoothing()).isEqualTo(happy().smoothing());
        assertThat(unsure.after(HAPPY, SURE, at(3_000)).until(at(3_500)))
                .get()
                .extracting(Counted::emotion)
                .isEqualTo(HAPPY);
    }

    @Test
    void aLongSilenceCountsForNothing() {
        assertThat(happy().until(at(12_000))).isPresent();
        assertThat(happy().until(at(12_001))).isEmpty();
        assertThat(happy().isOver(at(12_000))).isFalse();
        assertThat(happy().isOver(at(12_001))).isTrue();
    }

    @Test
    void whatAnotherLookAtTheFaceMadeCountCountsOnce() {
        assertThat(happy().until(at(2_700), at(2_300))).contains(new Counted(HAPPY, Amount.of(400, SURE)));
        assertThat(happy().until(at(2_700), at(1_000))).isEqualTo(happy().until(at(2_700)));
        assertThat(happy().until(at(2_700), at(2_800))).isEmpty();
        assertThat(happy().until(at(12_001), at(12_000))).isEmpty();
    }

    @Test
    void timeDoesNotGoBack() {
        assertThat(happy().until(at(1_000))).isEmpty();
        assertThat(happy().after(HAPPY, SURE, at(1_000)).last()).isEqualTo(at(2_000));
    }
}
