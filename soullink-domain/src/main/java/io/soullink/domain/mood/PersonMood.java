package io.soullink.domain.mood;

import io.soullink.domain.user.UserId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One person's day, as far as its viewer may see it. */
public record PersonMood(UserId user, Tally tally, Optional<Emotion> report, Optional<String> note) {
    public PersonMood {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(note, "note");
    }

    /** All of a record for who it is about, and for the partner what was shared. */
    static PersonMood of(DayRecord record, UserId viewer) {
        boolean own = record.day().user().equals(viewer);
        return new PersonMood(
                record.day().user(),
                own ? record.tally() : record.tally().shared(),
                record.report().filter(report -> own || report.shared()).map(SelfReport::emotion),
                record.note().filter(note -> own || note.shared()).map(Note::text));
    }

    /** What the machine guesses; empty if it counted no time. Its intensity is its share times its mean confidence. */
    public Optional<Dominant> guess() {
        Map<Emotion, Amount> amounts = tally.byEmotion();
        return Dominant.most(shares(amounts))
                .map(emotion -> new Dominant(emotion, strength(amounts).get(emotion)));
    }

    /** What the person says, at intensity 1, or else {@link #guess()}; empty if there is neither. */
    public Optional<Dominant> dominant() {
        return report.map(emotion -> new Dominant(emotion, 1)).or(this::guess);
    }

    /** Counted seconds, of those emotions that were seen. */
    public Map<Emotion, Long> seconds() {
        Map<Emotion, Long> seconds = new EnumMap<>(Emotion.class);
        tally.byEmotion().forEach((emotion, amount) -> seconds.put(emotion, amount.seconds()));
        return Collections.unmodifiableMap(seconds);
    }

    /** How the day divides between emotions: adds up to 1, or is empty. What the person says is all of it. */
    Map<Emotion, Double> shares() {
        return report.map(emotion -> Map.of(emotion, 1.0)).orElseGet(() -> shares(tally.byEmotion()));
    }

    /** {@link #shares()}, each times how sure it is. */
    Map<Emotion, Double> strengths() {
        return report.map(emotion -> Map.of(emotion, 1.0)).orElseGet(() -> strength(tally.byEmotion()));
    }

    boolean isEmpty() {
        return tally.isEmpty() && report.isEmpty() && note.isEmpty();
    }

    private static Map<Emotion, Double> shares(Map<Emotion, Amount> amounts) {
        double all = amounts.values().stream().mapToLong(Amount::millis).sum();
        Map<Emotion, Double> shares = new EnumMap<>(Emotion.class);
        if (all > 0) {
            amounts.forEach((emotion, amount) -> shares.put(emotion, amount.millis() / all));
        }
        return shares;
    }

    private static Map<Emotion, Double> strength(Map<Emotion, Amount> amounts) {
        Map<Emotion, Double> strengths = shares(amounts);
        strengths.replaceAll((emotion, share) -> share * amounts.get(emotion).meanConfidence());
        return strengths;
    }

    /** Hides what was felt and written. */
    @Override
    public String toString() {
        return "PersonMood[hidden]";
    }
}
