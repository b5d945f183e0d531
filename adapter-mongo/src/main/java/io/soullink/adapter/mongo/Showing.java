package io.soullink.adapter.mongo;

import io.soullink.domain.media.Use;
import io.soullink.domain.user.UserId;
import java.util.Optional;

/**
 * A thing of the first backend that shows pictures.
 *
 * @param where it stands, for remarks
 * @param owner who made it, if that was said
 */
record Showing(String where, Optional<UserId> owner, Use use) {
    /** One that nobody is known to have made. */
    Showing(String where, Use use) {
        this(where, Optional.empty(), use);
    }
}
