package io.soullink.domain.chat;

import java.util.Objects;

/**
 * What storage answers to a change.
 *
 * @param value the message or the marks as stored now
 * @param changed false if it was so already, and nothing was written
 */
public record Stored<T extends Change>(T value, boolean changed) {
    public Stored {
        Objects.requireNonNull(value, "value");
    }
}
