package io.soullink.domain.mood;

import static io.soullink.domain.mood.Emotion.HAPPY;
import static io.soullink.domain.mood.Emotion.LOVE;
import static io.soullink.domain.mood.Emotion.NEUTRAL;
import static io.soullink.domain.mood.Emotion.SAD;
import static io.soullink.domain.mood.Emotion.STRESS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of the usual detectors mean here: face-api.js, FER, Ekman's names with contempt and joy, and MediaPipe's
 * face blendshapes as far as they show an emotion (how eyes look and how a jaw moves does not).
 */
final class DetectorLabels {
    private static final int MAX_LENGTH = 40;

    private static final Map<Emotion, List<String>> TABLE = Map.of(
            LOVE,
            List.of("love", "loving", "affection", "tenderness", "mouthPucker"),
            HAPPY,
            List.of(
                    "happy",
                    "happiness",
                    "joy",
                    "amusement",
                    "excitement",
                    "surprise",
                    "surprised",
                    "mouthSmileLeft",
                    "mouthSmileRight",
                    "mouthDimpleLeft",
                    "mouthDimpleRight",
                    "cheekSquintLeft",
                    "cheekSquintRight",
                    "browOuterUpLeft",
                    "browOuterUpRight"),
            NEUTRAL,
            List.of("neutral", "calm", "contentment", "_neutral"),
            SAD,
            List.of("sad", "sadness", "mouthFrownLeft", "mouthFrownRight", "mouthShrugLower", "browInnerUp"),
            STRESS,
            List.of(
                    "stress",
                    "stressed",
                    "angry",
                    "anger",
                    "fear",
                    "fearful",
                    "disgust",
                    "disgusted",
                    "contempt",
                    "browDownLeft",
                    "browDownRight",
                    "eyeWideLeft",
                    "eyeWideRight",
                    "mouthPressLeft",
                    "mouthPressRight",
                    "mouthStretchLeft",
                    "mouthStretchRight",
                    "noseSneerLeft",
                    "noseSneerRight"));

    private static final Map<String, Emotion> BY_LABEL = byLabel();

    private DetectorLabels() {}

    /** The emotion of a label in any case, or empty; null means none. */
    static Optional<Emotion> find(String label) {
        return label == null || label.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(BY_LABEL.get(key(label.strip())));
    }

    private static Map<String, Emotion> byLabel() {
        Map<String, Emotion> found = new HashMap<>();
        for (Emotion emotion : Arrays.asList(Emotion.values())) {
            for (String label : TABLE.get(emotion)) {
                found.put(key(label), emotion);
            }
        }
        return Map.copyOf(found);
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
