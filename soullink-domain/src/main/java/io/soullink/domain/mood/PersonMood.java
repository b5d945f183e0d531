package io.soullink.domain.mood;

import io.soullink.domain.user.UserId;
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

    /** What the machine guesses; empty if it counted nothing. Its intensity is its share times its mean confidence. */
    public Optional<Dominant> guess() {
        throw new UnsupportedOperationException();
    }

    /** What the person says, at intensity 1, or else {@link #guess()}; empty if there is neither. */
    public Optional<Dominant> dominant() {
        throw new UnsupportedOperationException();
    }

    /** Counted seconds, of those emotions that were seen. */
    public Map<Emotion, Long> seconds() {
        throw new UnsupportedOperationException();
    }
}
