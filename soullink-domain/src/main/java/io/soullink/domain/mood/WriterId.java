package io.soullink.domain.mood;

import io.soullink.domain.shared.HexId;

/** Names who counts: one life of one server. 24 lower-case hexadecimal digits. */
public record WriterId(String value) {
    /** @throws IllegalArgumentException if {@code value} has not the form of an id */
    public WriterId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
