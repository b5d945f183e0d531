package io.soullink.domain.shared;

import java.util.Objects;

/**
 * One field that broke a rule.
 *
 * @param field the name that clients know it by
 * @param message what it must be, for people to read; never holds the value that was refused
 */
public record Violation(String field, String message) {
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }
}
