package io.soullink.domain.chat;

import io.soullink.domain.call.Accepted;
import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.Ended;
import io.soullink.domain.call.Outcome;
import io.soullink.domain.call.Reconnecting;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A call in the conversation, said by the server in the caller's name, and replaced as the call goes. Nobody edits, deletes
 * or reacts to one.
 *
 * @param answeredAt when it was accepted, if it was
 * @param outcome how it ended, if it did
 * @param duration how long the two spoke; zero until it ended
 */
public record CallEntry(
        CallId call, boolean video, Optional<Instant> answeredAt, Optional<Outcome> outcome, Duration duration)
        implements Body {
    public CallEntry {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(duration, "duration");
    }

    /** A call as it is now. */
    public static CallEntry of(Call call) {
        boolean video = call.opening().video();
        if (call instanceof Ended ended) {
            return new CallEntry(ended.id(), video, ended.answeredAt(), Optional.of(ended.outcome()), ended.duration());
        }
        return new CallEntry(call.id(), video, answeredAt(call), Optional.empty(), Duration.ZERO);
    }

    private static Optional<Instant> answeredAt(Call live) {
        if (live instanceof Reconnecting reconnecting) {
            return answeredAt(reconnecting.talk());
        }
        return live instanceof Accepted accepted ? Optional.of(accepted.answeredAt()) : Optional.empty();
    }
}
