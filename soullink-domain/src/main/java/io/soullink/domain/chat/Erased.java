package io.soullink.domain.chat;

import java.time.Instant;
import java.util.Objects;

/** A message that its sender took back: nothing of what it said is kept. */
public record Erased(Instant at) implements Body {
    public Erased {
        Objects.requireNonNull(at, "at");
    }
}
