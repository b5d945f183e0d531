package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call one or both of whose devices were lost and may come back.
 *
 * @param talk the call as it goes on once nobody is lost
 * @param version counts on from that of {@code talk}
 * @param lostAt who is lost, and since when: one of the two, or both; unmodifiable
 */
public record Reconnecting(Accepted talk, long version, Map<UserId, Instant> lostAt) implements Call {
    /** How long a lost device may take to come back. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    /** @throws IllegalArgumentException if nobody is lost, or somebody who is not in the call */
    public Reconnecting {
        Objects.requireNonNull(talk, "talk");
        lostAt = Collections.unmodifiableMap(new TreeMap<>(lostAt));
        boolean strangers =
                lostAt.keySet().stream().anyMatch(user -> !user.equals(talk.caller()) && !user.equals(talk.callee()));
        if (lostAt.isEmpty() || strangers) {
            throw new IllegalArgumentException("lostAt must name one or both of the two");
        }
    }

    @Override
    public Opening opening() {
        return talk.opening();
    }

    /** When the first of them did not come back. */
    @Override
    public Optional<Instant> deadline() {
        return lostAt.values().stream().min(Instant::compareTo).map(lost -> lost.plus(PATIENCE));
    }

    @Override
    public Optional<Party> deviceOf(UserId user) {
        return talk.deviceOf(user);
    }

    @Override
    public boolean isBound(Party party) {
        return talk.isBound(party);
    }

    @Override
    public boolean isLost(UserId user) {
        return lostAt.containsKey(user);
    }
}
