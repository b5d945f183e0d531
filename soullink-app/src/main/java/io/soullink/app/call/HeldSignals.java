package io.soullink.app.call;

import io.soullink.domain.call.CallId;
import io.soullink.domain.call.Signal;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits for a device that is not there yet: for each side of a call the latest offer, the latest answer after it, and
 * the first {@value #MAX_CANDIDATES} candidates since that offer, in order; what is beyond is dropped. Thread-safe.
 */
final class HeldSignals {
    /** Candidates that are held for one side of a call. */
    static final int MAX_CANDIDATES = 64;

    /** Longer than any device may take to answer or to come back. */
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Map<CallId, Map<UserId, Waiting>> byCall = new HashMap<>();

    synchronized void hold(CallId call, UserId to, Signal signal, Instant now) {
        byCall.computeIfAbsent(call, first -> new HashMap<>(2))
                .computeIfAbsent(to, first -> new Waiting(now, new ArrayList<>()))
                .add(signal);
    }

    /** What was held for one side of a call, from then on no more. */
    synchronized List<Signal> release(CallId call, UserId to) {
        Waiting waiting = byCall.getOrDefault(call, new HashMap<>()).remove(to);
        return waiting == null ? List.of() : waiting.signals();
    }

    synchronized void forget(CallId call) {
        byCall.remove(call);
    }

    /** Forgets what waited for so long that its call is over, or lives elsewhere. */
    synchronized void forgetOld(Instant now) {
        byCall.values().forEach(sides -> sides.values().removeIf(waiting -> waiting.isOld(now)));
        byCall.values().removeIf(Map::isEmpty);
    }

    private record Waiting(Instant since, List<Signal> signals) {
        boolean isOld(Instant now) {
            return since.plus(LIFETIME).isBefore(now);
        }

        void add(Signal signal) {
            if (signal instanceof Signal.Offer) {
                // What came before belongs to an earlier attempt.
                signals.clear();
            } else if (signal instanceof Signal.Answer) {
                signals.removeIf(Signal.Answer.class::isInstance);
            } else if (candidates(signals) == MAX_CANDIDATES) {
                return;
            }
            signals.add(signal);
        }

        private static long candidates(Collection<Signal> signals) {
            return signals.stream().filter(Signal.Candidate.class::isInstance).count();
        }
    }
}
