package io.soullink.domain.mood;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One device's look at a face, from sample to sample. The time between two samples belongs to what the face was taken to
 * show at the first of them: to nothing, if that was not sure enough, if no emotion has held yet, or if more than {@link
 * Smoothing#LONGEST_GAP} passed.
 *
 * @param smoothing of the samples that counted; empty before the first
 * @param sure whether the last sample counted
 * @param last when it came
 */
public record Watch(Optional<Smoothing> smoothing, boolean sure, Instant last) {
    public Watch {
        Objects.requireNonNull(smoothing, "smoothing");
        Objects.requireNonNull(last, "last");
    }

    /** Nothing was seen before {@code now}. */
    public static Watch from(Instant now) {
        return new Watch(Optional.empty(), false, now);
    }

    /** After one more sample, by the time at which the server got it. */
    public Watch after(Emotion emotion, Confidence confidence, Instant at) {
        Instant now = at.isBefore(last) ? last : at;
        if (!Gate.lets(confidence)) {
            return new Watch(smoothing, false, now);
        }
        Smoothing next = smoothing
                .map(before -> before.after(emotion, confidence, now))
                .orElseGet(() -> Smoothing.startingWith(emotion, confidence, now));
        return new Watch(Optional.of(next), true, now);
    }

    /** What the time from the last sample to one at {@code at} counts for, if for anything. */
    public Optional<Counted> until(Instant at) {
        return until(at, last);
    }

    /** The same of what lies after {@code counted}: until then, another device's look at the same face counts. */
    public Optional<Counted> until(Instant at, Instant counted) {
        Duration passed = Duration.between(counted.isAfter(last) ? counted : last, at);
        if (!sure || passed.isNegative() || Duration.between(last, at).compareTo(Smoothing.LONGEST_GAP) > 0) {
            return Optional.empty();
        }
        return smoothing.flatMap(face ->
                face.taken().map(emotion -> new Counted(emotion, Amount.of(passed.toMillis(), face.confidence()))));
    }

    /** Whether so long passed that this says nothing any more. */
    public boolean isOver(Instant now) {
        return Duration.between(last, now).compareTo(Smoothing.LONGEST_GAP) > 0;
    }

    /** What a stretch of time adds to the day. */
    public record Counted(Emotion emotion, Amount amount) {
        public Counted {
            Objects.requireNonNull(emotion, "emotion");
            Objects.requireNonNull(amount, "amount");
        }

        /** Hides the emotion. */
        @Override
        public String toString() {
            return "Counted[hidden]";
        }
    }
}
