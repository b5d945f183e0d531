package io.soullink.domain.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionTest {
    @ParameterizedTest
    @EnumSource
    void anEmotionIsReadAsItIsWritten(Emotion emotion) {
        assertThat(Emotion.ofLabel(emotion.word())).isEqualTo(emotion);
    }

    @ParameterizedTest
    @CsvSource({
        "happy, HAPPY",
        "sad, SAD",
        "angry, STRESS",
        "fearful, STRESS",
        "disgusted, STRESS",
        "surprised, HAPPY",
        "neutral, NEUTRAL"
    })
    void knowsTheLabelsOfFaceApi(String label, Emotion emotion) {
        assertThat(Emotion.ofLabel(label)).isEqualTo(emotion);
    }

    @ParameterizedTest
    @CsvSource({
        "anger, STRESS",
        "disgust, STRESS",
        "fear, STRESS",
        "surprise, HAPPY",
        "joy, HAPPY",
        "contempt, STRESS",
        "sadness, SAD",
        "happiness, HAPPY"
    })
    void knowsTheNamesOfOtherClassifiers(String label, Emotion emotion) {
        assertThat(Emotion.ofLabel(label)).isEqualTo(emotion);
    }

    @ParameterizedTest
    @CsvSource({
        "mouthSmileLeft, HAPPY", "mouthSmileRight, HAPPY", "browDownLeft, STRESS", "browDownRight, STRESS",
        "mouthFrownLeft, SAD", "mouthFrownRight, SAD", "mouthPucker, LOVE", "_neutral, NEUTRAL"
    })
    void knowsTheShapesOfAFace(String label, Emotion emotion) {
        assertThat(Emotion.ofLabel(label)).isEqualTo(emotion);
    }

    @Test
    void caseAndSpaceAroundDoNotMatter() {
        assertThat(Emotion.ofLabel(" HAPPY ")).isEqualTo(Emotion.HAPPY);
        assertThat(Emotion.ofLabel("MOUTHSMILELEFT")).isEqualTo(Emotion.HAPPY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "hungry", "jawOpen", "eyeBlinkLeft", "happy sad"})
    void refusesWhatNamesNone(String label) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> Emotion.ofLabel(label))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aRefusalDoesNotRepeatTheLabel() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> Emotion.ofLabel("jealous"))
                .withMessageNotContaining("jealous");
    }
}
