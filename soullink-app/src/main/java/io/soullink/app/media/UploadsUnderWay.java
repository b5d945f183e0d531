package io.soullink.app.media;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The uploads that are on their way: a few of each user, and of all together, since each holds a thread. Thread-safe. */
final class UploadsUnderWay {
    private static final int OF_ONE = 4;
    private static final int OF_ALL = 32;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Map<Optional<UserId>, Integer> byOwner = new HashMap<>();
    private int all;

    /** @throws Rejected with {@link Reason#TOO_MANY_ATTEMPTS}, and nothing was done, if too many are on their way */
    <T> T alongside(Optional<UserId> owner, Supplier<T> upload) {
        begin(owner);
        try {
            return upload.get();
        } finally {
            end(owner);
        }
    }

    private synchronized void begin(Optional<UserId> owner) {
        if (all >= OF_ALL || byOwner.getOrDefault(owner, 0) >= OF_ONE) {
            throw Rejected.tooManyAttempts(RETRY);
        }
        all++;
        byOwner.merge(owner, 1, Integer::sum);
    }

    private synchronized void end(Optional<UserId> owner) {
        all--;
        byOwner.computeIfPresent(owner, (same, count) -> count == 1 ? null : count - 1);
    }
}
