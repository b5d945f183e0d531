package io.soullink.domain.chat;

import io.soullink.domain.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message that can be read.
 *
 * @param editedAt when its content was last changed, if it was
 * @param reactions one emoji a person, in the order of their ids; unmodifiable
 */
public record Written(Content content, Optional<Instant> editedAt, Map<UserId, Emoji> reactions) implements Body {
    public Written {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(editedAt, "editedAt");
        reactions = reactions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(reactions));
    }

    /** As first sent. */
    public static Written of(Content content) {
        return new Written(content, Optional.empty(), Map.of());
    }

    Written edited(Content next, Instant at) {
        return content.equals(next) ? this : new Written(next, Optional.of(at), reactions);
    }

    Written reacted(UserId by, Optional<Emoji> emoji) {
        Map<UserId, Emoji> next = new TreeMap<>(reactions);
        emoji.ifPresentOrElse(sign -> next.put(by, sign), () -> next.remove(by));
        return new Written(content, editedAt, next);
    }
}
