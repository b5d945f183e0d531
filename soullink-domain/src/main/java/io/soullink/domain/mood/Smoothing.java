package io.soullink.domain.mood;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a face is taken to show, given that guesses flicker. Each emotion's strength is an exponential average of the
 * confidences that named it, over time and not over samples: after a sample that comes {@code t} after the last, what was
 * there weighs {@code exp(-t / 3 s)}, and the sample the rest. An emotion is taken once it was the strongest for 2 s
 * without a break. After a gap of more than 10 s all begins anew. A time before the last counts as the last.
 *
 * @param strengths of the emotions that were named, 0 to 1
 * @param taken empty until one has held
 * @param rival the strongest that is not taken, if one is stronger than what is taken
 * @param rivalSince since when it is; the time of the last sample with no rival
 * @param last the time of the last sample
 */
public record Smoothing(
        Map<Emotion, Double> strengths,
        Optional<Emotion> taken,
        Optional<Emotion> rival,
        Instant rivalSince,
        Instant last) {
    /** After this time an old sample weighs about a third. */
    public static final Duration TIME_CONSTANT = Duration.ofSeconds(3);

    /** How long an emotion must be the strongest before it is taken. */
    public static final Duration HOLD = Duration.ofSeconds(2);

    /** The longest silence over which anything is known of a face. */
    public static final Duration LONGEST_GAP = Duration.ofSeconds(10);

    public Smoothing {
        EnumMap<Emotion, Double> copy = new EnumMap<>(Emotion.class);
        copy.putAll(strengths);
        strengths = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(rival, "rival");
        Objects.requireNonNull(rivalSince, "rivalSince");
        Objects.requireNonNull(last, "last");
    }

    /** After a first sample. */
    public static Smoothing startingWith(Emotion emotion, Confidence confidence, Instant at) {
        return new Smoothing(Map.of(emotion, confidence.value()), Optional.empty(), Optional.of(emotion), at, at);
    }

    /** After one more sample. */
    public Smoothing after(Emotion emotion, Confidence confidence, Instant at) {
        if (Duration.between(last, at).compareTo(LONGEST_GAP) > 0) {
            return startingWith(emotion, confidence, at);
        }
        Instant now = at.isBefore(last) ? last : at;
        Map<Emotion, Double> next = averaged(emotion, confidence, Duration.between(last, now));
        Optional<Emotion> strongest = strongest(next).filter(one -> !taken.equals(Optional.of(one)));
        boolean sameRival = strongest.isPresent() && strongest.equals(rival);
        Instant since = sameRival ? rivalSince : now;
        if (sameRival && Duration.between(since, now).compareTo(HOLD) >= 0) {
            return new Smoothing(next, strongest, Optional.empty(), now, now);
        }
        return new Smoothing(next, taken, strongest, since, now);
    }

    /** How strong the emotion that is taken is now; 0 if none is. */
    public Confidence confidence() {
        return new Confidence(taken.map(strengths::get).orElse(0.0));
    }

    private Map<Emotion, Double> averaged(Emotion emotion, Confidence confidence, Duration passed) {
        double kept = Math.exp(-(double) passed.toMillis() / TIME_CONSTANT.toMillis());
        Map<Emotion, Double> next = new EnumMap<>(Emotion.class);
        strengths.forEach((named, strength) -> next.put(named, strength * kept));
        next.merge(emotion, confidence.value() * (1 - kept), (old, added) -> Math.min(1, old + added));
        return next;
    }

    /** What is taken stays the strongest where another is only as strong. */
    private Optional<Emotion> strongest(Map<Emotion, Double> of) {
        Emotion best = taken.orElse(null);
        for (Map.Entry<Emotion, Double> one : of.entrySet()) {
            if (best == null || one.getValue() > of.get(best)) {
                best = one.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Hides the emotions. */
    @Override
    public String toString() {
        return "Smoothing[hidden]";
    }
}
