package io.soullink.app.mood;

import io.soullink.app.port.EmotionChannel;
import io.soullink.domain.mood.Confidence;
import io.soullink.domain.mood.Emotion;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a device sees on its user's face.
 *
 * @param room the couple's, or that of its live call
 * @param claimedTime when the device says that it saw it; relayed if it is sane, and never counted by
 * @param channel the way it came, which is the way it goes on
 */
public record EmotionSample(
        String room, Emotion emotion, Confidence confidence, Optional<Instant> claimedTime, EmotionChannel channel) {
    public EmotionSample {
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(emotion, "emotion");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(claimedTime, "claimedTime");
        Objects.requireNonNull(channel, "channel");
    }

    /** Hides the emotion. */
    @Override
    public String toString() {
        return "EmotionSample[hidden]";
    }
}
