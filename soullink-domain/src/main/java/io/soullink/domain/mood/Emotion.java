package io.soullink.domain.mood;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.Locale;

/** What a person can feel here. Where two are as strong as each other, the one that comes first here goes before. */
public enum Emotion {
    LOVE,
    HAPPY,
    NEUTRAL,
    SAD,
    STRESS;

    /** The emotion's name as clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The emotion that a detector means, as {@link DetectorLabels} says.
     *
     * @param label an emotion's own word, or a label of one of the usual detectors, in any case
     * @throws Rejected with {@link Reason#INVALID} if it names none
     */
    public static Emotion ofLabel(String label) {
        return DetectorLabels.find(label).orElseThrow(() -> Rejected.invalid("emotion", "must be a known emotion"));
    }
}
