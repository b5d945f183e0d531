package io.soullink.domain.call;

import io.soullink.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;

/**
 * Whom to tell what about a call.
 *
 * @param only the one device of the user that shall hear it; all of them if empty
 * @param except the one device of the user that shall not hear it, if any
 */
public record Notice(UserId user, Optional<String> only, Optional<String> except, News news) {
    static Notice toAll(UserId user, News news) {
        return new Notice(user, Optional.empty(), Optional.empty(), news);
    }

    static Notice to(Party party, News news) {
        return new Notice(party.user(), Optional.of(party.device()), Optional.empty(), news);
    }

    static Notice toOthers(UserId user, Optional<String> device, News news) {
        return new Notice(user, Optional.empty(), device, news);
    }

    /** What a device hears of a call. */
    public sealed interface News {
        /** It rings. */
        record Incoming() implements News {}

        /** The callee answered. */
        record Answered() implements News {}

        /** The caller is not answered, and why. */
        record Refused(EndReason reason) implements News {}

        /**
         * It is over for this device.
         *
         * @param duration how long the two spoke
         */
        record Over(EndReason reason, Duration duration) implements News {}
    }
}
