package io.soullink.domain.mood;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.SAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Confidence SURE = new Confidence(1);

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    private static Smoothing happyUntil(long millis) {
        return seeing(Smoothing.startingWith(HAPPY, SURE, START), HAPPY, 100, millis);
    }

    /** A sample each 100 ms, both ends included. */
    private static Smoothing seeing(Smoothing before, Emotion emotion, long from, long to) {
        Smoothing face = before;
        for (long millis = from; millis <= to; millis += 100) {
            face = face.after(emotion, SURE, at(millis));
        }
        return face;
    }

    @Test
    void takesAnEmotionOnceItHasHeldForTwoSeconds() {
        assertThat(happyUntil(1_900).taken()).isEmpty();
        assertThat(happyUntil(2_000).taken()).contains(HAPPY);
    }

    @Test
    void aFlickerIsNotTaken() {
        Smoothing face = happyUntil(3_000).after(SAD, SURE, at(3_100));

        assertThat(seeing(face, HAPPY, 3_200, 4_000).taken()).contains(HAPPY);
        assertThat(face.taken()).contains(HAPPY);
    }

    @Test
    void anotherEmotionIsTakenOnceItIsStrongerAndHeld() {
        // From 3.1 s on sad grows, and is the stronger after 3 s times ln 2, at 5.1 s; two more, and it is taken.
        Smoothing face = happyUntil(3_000);

        assertThat(seeing(face, SAD, 3_100, 7_000).taken()).contains(HAPPY);
        assertThat(seeing(face, SAD, 3_100, 7_100).taken()).contains(SAD);
    }

    @Test
    void averagesOverTimeAndNotOverSamples() {
        Smoothing often = seeing(happyUntil(2_000), SAD, 2_100, 5_000);
        Smoothing seldom = happyUntil(2_000).after(SAD, SURE, at(5_000));

        assertThat(often.strengths().get(SAD)).isCloseTo(seldom.strengths().get(SAD), within(1e-9));
        assertThat(often.strengths().get(HAPPY)).isCloseTo(Math.exp(-1), within(1e-9));
    }

    @Test
    void beginsAnewAfterALongGap() {
        Smoothing face = happyUntil(3_000);

        assertThat(face.after(SAD, SURE, at(13_000)).taken()).contains(HAPPY);
        assertThat(face.after(SAD, SURE, at(13_001))).isEqualTo(Smoothing.startingWith(SAD, SURE, at(13_001)));
    }

    @Test
    void timeDoesNotGoBack() {
        Smoothing face = happyUntil(3_000);

        assertThat(face.after(SAD, SURE, at(1_000)).last()).isEqualTo(at(3_000));
        assertThat(face.after(SAD, SURE, at(1_000)).taken()).contains(HAPPY);
    }

    @Test
    void isAsSureAsTheSamplesWere() {
        Confidence half = new Confidence(0.5);
        Smoothing face = Smoothing.startingWith(HAPPY, half, START);
        for (long millis = 100; millis <= 2_000; millis += 100) {
            face = face.after(HAPPY, half, at(millis));
        }

        assertThat(face.confidence().value()).isCloseTo(0.5, within(1e-9));
        assertThat(happyUntil(1_000).confidence()).isEqualTo(new Confidence(0));
    }
}
